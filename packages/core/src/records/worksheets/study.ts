import type { RecordOf } from '../define.ts';
import { choice, date, json, line, number, ref, text } from '../field.ts';
import { better, count, defineRow, figure } from './row.ts';

/** A survey: its instrument, scale and wave. Statements and answers are rows of their own. */
export const study = defineRow({
  table: 'studies',
  name: 'study',
  plural: 'Studies',
  help: 'A survey and its scale.',
  title: 'title',
  fields: {
    title: text({ maxLength: 300 }),
    instrument: choice({
      options: [
        { value: 'servqual', label: 'SERVQUAL' },
        { value: 'servperf', label: 'SERVPERF' },
        'zone of tolerance',
        'recommendation score',
        'satisfaction',
        'effort',
        'kano',
        'importance-performance',
      ],
      other: true,
    }),
    scaleMin: figure,
    scaleMax: figure,
    better,
    wave: line(),
    date: date(),
    population: count,
    feedbackPlan: ref('feedbackPlans'),
    minimumAnswered: number({ label: 'Least share answered', unit: '%', min: 0, max: 100 }),
    weights: json({ help: 'Points by dimension' }),
  },
});

export type Study = RecordOf<typeof study>;
