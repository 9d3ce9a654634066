import { choice, flag, number, text } from '../../data/shape.ts';
import { defineMethod } from '../../method.ts';
import type { ResultTable } from '../../result.ts';
import {
  importances,
  momentOutcomes,
  type MomentsOfTruth,
  momentsOfTruth,
  type MomentTable,
} from './momentsOfTruth.ts';

const levels = [...importances, 'not judged'] as const;

function countRows(counts: MomentTable): (string | number)[][] {
  return levels.map((level) => [level, ...momentOutcomes.map((outcome) => counts[level][outcome])]);
}

function show({ counts, share, marked, unrecovered, personas }: MomentsOfTruth): readonly ResultTable[] {
  const outcomes = momentOutcomes.map((outcome) => ({ label: outcome }));
  return [
    {
      title: 'Moments of truth by importance and outcome',
      columns: [{ label: 'Importance' }, ...outcomes],
      rows: countRows(counts),
    },
    {
      title: 'How many contact points are marked',
      columns: [{ label: 'Marked' }, { label: 'Share', unit: '%', places: 1 }],
      rows: [[marked, share.value === null ? null : share.value * 100]],
      notes: share.why === null ? [] : [share.why],
    },
    {
      title: 'By persona',
      columns: [{ label: 'Persona' }, { label: 'Importance' }, ...outcomes],
      rows: personas.flatMap((one) =>
        countRows(one.counts)
          .filter(([, ...counts]) => counts.some((count) => count !== 0))
          .map((row) => [one.persona || 'everybody', ...row]),
      ),
    },
    ...(unrecovered.length > 0
      ? [
          {
            title: 'High importance, went badly, no recovery step',
            columns: [{ label: 'Row' }, { label: 'Contact point' }, { label: 'Persona' }],
            rows: unrecovered.map(({ row, contactPoint, persona }) => [
              row,
              contactPoint,
              persona || 'everybody',
            ]),
          },
        ]
      : []),
  ];
}

export const momentsOfTruthMethod = defineMethod({
  name: 'moments-of-truth',
  label: 'Moments of truth',
  summary: 'Which moments may decide whether customers stay, and how do they go?',
  row: 'a moment of truth, or a contact point that is none',
  columns: {
    contactPoint: text({ required: true, help: 'where it happens', also: ['touchpoint'] }),
    marked: flag({
      fallback: true,
      help: 'no: this contact point is no moment of truth',
      also: ['moment', 'moment of truth'],
    }),
    persona: text({ help: 'for whom; blank for everybody' }),
    importance: choice({ options: importances, help: 'how much depends on it' }),
    outcome: choice({ options: momentOutcomes, help: 'how it went' }),
    criterion: text({ help: 'what decides it for the customer' }),
    recovery: choice({ options: ['yes', 'no'], help: 'whether a recovery step stands ready' }),
  },
  options: {
    contactPoints: number({
      min: 0,
      integer: true,
      help: 'how many the journey has; not needed when the rows list the unmarked ones too',
    }),
  },
  show,
  compute: (rows, options) =>
    momentsOfTruth(
      rows.map((row) => ({ ...row, recovery: row.recovery === null ? null : row.recovery === 'yes' })),
      options,
    ),
});
