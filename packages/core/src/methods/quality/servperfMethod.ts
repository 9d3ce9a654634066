import type { Figure } from '../figure.ts';
import type { InputProblem } from '../data/problems.ts';
import { choice } from '../data/shape.ts';
import { defineFreeMethod } from '../method.ts';
import type { ResultTable } from '../result.ts';
import { dimensionLabel } from './dimensions.ts';
import { placeText } from './ranking.ts';
import { type ServperfResult, servperf } from './servperf.ts';
import { type DimensionOrder, inOrder, linkedTables, whyNotes } from './servqualTables.ts';
import { missingHalf, noRows } from './studyChecks.ts';
import { answerOptions, itemsOption, scaleOf, stagesOption, weightsOption } from './studyOptions.ts';
import { readStudyRows } from './studyRows.ts';
import { conventionText } from './weights.ts';

function tables(result: ServperfResult, order: DimensionOrder): readonly ResultTable[] {
  const rows = inOrder(result.dimensions, order);
  const totals: readonly (readonly [string, Figure])[] = [
    ['Unweighted score (mean of dimensions)', result.unweighted],
    [`Weighted score (${conventionText(result.weighted.as)})`, result.weighted.shown],
    ['Mean of all items', result.itemMean],
  ];
  return [
    {
      title: 'Dimensions',
      columns: [
        { label: 'Dimension' },
        { label: 'Items' },
        { label: 'n' },
        { label: 'P', places: 3 },
        { label: 'SD', places: 3 },
        { label: '95 % from', places: 3 },
        { label: '95 % to', places: 3 },
        { label: 'Weight', unit: '%', places: 1 },
        { label: 'Rank' },
      ],
      rows: rows.map((d) => [
        dimensionLabel(d.dimension),
        d.items,
        d.n,
        d.score.value,
        d.sd.value,
        d.interval?.low ?? null,
        d.interval?.high ?? null,
        d.weight === null ? null : d.weight * 100,
        placeText(d.place),
      ]),
      notes: [
        ...whyNotes(rows.map((d) => [dimensionLabel(d.dimension), d.score])),
        ...new Set(rows.flatMap((d) => (d.score.value !== null && d.why !== null ? [d.why] : []))),
        'Rank 1 is the lowest score.',
      ],
    },
    {
      title: result.partial ? 'Totals (partial)' : 'Totals',
      columns: [{ label: 'Figure' }, { label: 'n' }, { label: 'Value', places: 3 }],
      rows: totals.map(([label, { n, value }]) => [label, n, value]),
      notes: whyNotes(totals),
    },
    {
      title: 'Items',
      columns: [
        { label: 'Item' },
        { label: 'Topic' },
        { label: 'Dimension' },
        { label: 'n' },
        { label: 'P', places: 3 },
        { label: 'SD', places: 3 },
        { label: 'Rank' },
      ],
      rows: result.items.map((item) => [
        item.id,
        item.topic,
        dimensionLabel(item.dimension),
        item.score.n,
        item.score.value,
        item.sd.value,
        placeText(item.place),
      ]),
      notes: whyNotes(result.items.map(({ id, score }) => [id, score])),
    },
    ...linkedTables(result),
  ];
}

const options = {
  items: itemsOption,
  weights: weightsOption,
  weighted: choice({
    help: 'how the weighted score is written: weights that add to 1, 100 points × score summed, or that sum ÷ 5',
    options: ['normalised', 'points', 'worksheet'],
    fallback: 'normalised',
  }),
  ...answerOptions,
  stages: stagesOption,
  order: choice({
    help: 'the order in which dimensions are shown',
    options: ['instrument', 'reliability first', 'worst first'],
    fallback: 'instrument',
  }),
};

export const servperfMethod = defineFreeMethod({
  name: 'servperf',
  label: 'SERVPERF: perceptions alone',
  summary: 'How the service is seen on five dimensions, when expectations were not asked.',
  row: 'a respondent (id, segment, date, P1…, W1…W5)',
  options,
  compute: (rows, given): (ServperfResult & { readonly order: DimensionOrder }) | readonly InputProblem[] => {
    const read = readStudyRows(rows, given.items, ['P']);
    if (!read.ok) return read.problems;
    const { items, letters, notes } = read.value;
    const none = noRows(rows, 'respondent');
    if (none.length > 0) return none;
    if (!letters.includes('P')) return missingHalf('P', 'perceptions', 'Name the columns P1, P2 … by item.');
    const result = servperf({
      items,
      respondents: read.value.rows.map(({ id, answers, points }) => ({
        id,
        perceived: answers['P'] ?? [],
        points,
      })),
      scale: scaleOf(given),
      groupWeights: given.weights,
      weightedAs: given.weighted,
      minimumShare: given.minimumShare,
      stageOf: given.stages,
    });
    if (!result.ok) return result.problems;
    return { ...result.value, notes: [...notes, ...result.value.notes], order: given.order };
  },
  show: (result) => tables(result, result.order),
});
