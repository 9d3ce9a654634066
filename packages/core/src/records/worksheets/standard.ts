import type { RecordOf } from '../define.ts';
import { membersOf, number, text } from '../field.ts';
import { defineRow, figure, minutes, unit } from './row.ts';

/** A promise that can be checked: how much, how fast, how often. */
export const standard = defineRow({
  table: 'standards',
  name: 'service standard',
  help: 'What can be checked: how fast, how often, how well.',
  title: 'measure',
  fields: {
    measure: text(),
    unit,
    target: figure,
    percentile: number({ label: 'Share of cases', unit: '%', min: 0, max: 100 }),
    maximumMinutes: minutes,
    contactPoints: membersOf('contactPoints'),
  },
});

export type Standard = RecordOf<typeof standard>;
