import { choice, number, text } from '../data/shape.ts';
import { defineMethod } from '../method.ts';
import { compareJourneys, type JourneyComparison, type JourneyFigures } from './journeyComparison.ts';
import type { ResultTable } from '../result.ts';
import { reasons, shownValue } from './shown.ts';

const lines: readonly (readonly [keyof JourneyFigures, string, number])[] = [
  ['curveMean', 'Mean of the curve, 1–5', 1],
  ['peakEnd', 'Peak and end, 1–5', 1],
  ['minutes', 'Contact, min', 1],
  ['waits', 'Waiting, min', 1],
  ['total', 'Total time, min', 1],
  ['waitingShare', 'Share of waiting, %', 100],
];

const counts: typeof lines = [
  ['contactPoints', 'Contact points', 1],
  ['failures', 'Failure points', 1],
  ['moments', 'Moments of truth', 1],
];

const count = { integer: true, min: 0 } as const;

function sideBySide(
  title: string,
  rows: typeof lines,
  { first, second, change }: Pick<JourneyComparison, 'first' | 'second' | 'change'>,
  places: { places?: number },
): ResultTable {
  return {
    title,
    columns: [
      { label: 'Figure' },
      { label: 'First', ...places },
      { label: 'Second', ...places },
      { label: 'Change', ...places },
    ],
    rows: rows.map(([name, label, factor]) => [
      label,
      shownValue(first[name], factor),
      shownValue(second[name], factor),
      shownValue(change[name], factor),
    ]),
    notes: reasons(...rows.flatMap(([name]) => [first[name], second[name]])),
  };
}

export const journeyComparisonMethod = defineMethod({
  name: 'journey-comparison',
  label: 'Two journeys compared',
  summary:
    'What became of the plan, or what a redesign changes: contact points matched, figures side by side.',
  row: 'a contact point of one of the two journeys, in its order',
  columns: {
    journey: choice({
      help: 'Which of the two: first (planned, as-is) or second (actual, to-be).',
      options: ['first', 'second', 'planned', 'actual', 'as-is', 'to-be'],
      required: true,
    }),
    contactPoint: text({
      help: 'The contact point; the same title in both journeys.',
      also: ['title', 'touchpoint'],
      required: true,
    }),
    emotion: number({ help: 'How it feels, 1 unsatisfied to 5 delighted.', min: 1, max: 5 }),
    minutes: number({ help: 'Minutes the contact takes, without waiting.', min: 0 }),
    wait: number({ help: 'Minutes of waiting, as it is.', also: ['wait minutes', 'waitActual'], min: 0 }),
    failures: number({ help: 'How many failure points it has; blank when not looked at.', ...count }),
    moments: number({
      help: 'How many moments of truth; blank when not looked at.',
      also: ['moments of truth'],
      ...count,
    }),
    deviation: choice({
      help: 'In an actual journey: how it went against the plan.',
      options: ['none', 'missing', 'failed', 'extra'],
    }),
  },
  options: {
    kind: choice({
      help: 'What the two are: planned-actual or as-is-to-be.',
      options: ['planned-actual', 'as-is-to-be'],
      fallback: 'planned-actual',
    }),
  },
  compute: (rows, { kind }) => {
    const points = rows.map(({ journey, contactPoint: title, ...row }) => ({
      isFirst: ['first', 'planned', 'as-is'].includes(journey),
      point: { title, ...row },
    }));
    return compareJourneys(
      points.flatMap(({ isFirst, point }) => (isFirst ? [point] : [])),
      points.flatMap(({ isFirst, point }) => (isFirst ? [] : [point])),
      kind,
    );
  },
  show: ({ points, counts: statuses, first, second, change }) => [
    {
      title: 'Contact points',
      columns: [
        { label: 'Contact point' },
        { label: 'First' },
        { label: 'Second' },
        { label: 'What became of it' },
      ],
      rows: points.map(({ title, first: a, second: b, status }) => [
        title,
        a === null ? '–' : a + 1,
        b === null ? '–' : b + 1,
        status,
      ]),
      notes: [
        Object.entries(statuses)
          .map(([status, number]) => `${status}: ${number}`)
          .join(', '),
      ],
    },
    sideBySide('Figures side by side', lines, { first, second, change }, { places: 2 }),
    sideBySide('Counts side by side', counts, { first, second, change }, {}),
  ],
});
