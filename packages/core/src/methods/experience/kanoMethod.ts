import { type Cell, text } from '../data/shape.ts';
import { defineMethod } from '../method.ts';
import { kano } from './kano.ts';
import { type KanoAnswer, kanoAnswers, kanoCategories, kanoWords, readKanoAnswer } from './kanoTable.ts';
import { reasons, shownValue } from './shown.ts';

function answer(help: string, also: readonly string[]): Cell<KanoAnswer | null> {
  return {
    kind: 'choice',
    help,
    also,
    required: false,
    fallback: null,
    options: kanoAnswers,
    expects: `one of ${kanoAnswers.join(', ')}, or 1 to 5 in that order`,
    read: (given) =>
      typeof given === 'string' || typeof given === 'number' ? readKanoAnswer(String(given)) : undefined,
  };
}

export const kanoMethod = defineMethod({
  name: 'kano',
  label: 'Kano’s model',
  summary: 'Which features customers take for granted, which satisfy the more the better, which delight.',
  row: 'one person’s two answers about one feature',
  columns: {
    feature: text({ help: 'The feature asked about.', also: ['item'], required: true }),
    functional: answer('How the person feels if the feature is there.', ['present', 'with']),
    dysfunctional: answer('How the person feels if it is not there.', ['absent', 'without']),
  },
  options: {},
  compute: (rows) => kano(rows),
  show: ({ features }) => [
    {
      title: 'Features by category',
      columns: [
        { label: 'Feature' },
        { label: 'n' },
        ...kanoCategories.map((label) => ({ label })),
        { label: 'Category' },
        { label: 'Better', places: 2 },
        { label: 'Worse', places: 2 },
        { label: 'Strength', unit: '%', places: 0 },
      ],
      rows: features.map(({ feature, n, counts, category, tied, better, worse, categoryStrength }) => [
        feature,
        n,
        ...kanoCategories.map((one) => counts[one]),
        category === null
          ? '–'
          : kanoWords[category] + (tied.length > 0 ? ` (tied: ${tied.join(', ')})` : ''),
        shownValue(better),
        shownValue(worse),
        shownValue(categoryStrength, 100),
      ]),
      notes: [
        'M must-be, O one-dimensional, A attractive, I indifferent, R reverse, Q questionable. Strength: share of the category less that of the next.',
        ...reasons(features.map(({ better }) => better)),
      ],
    },
  ],
});
