import type { RecordOf } from '../define.ts';
import { date, line, ref } from '../field.ts';
import { defineRow, figure } from './row.ts';

/** One observer’s mark for one criterion of one interaction. */
export const observation = defineRow({
  table: 'observations',
  name: 'observation',
  help: 'One mark by one observer.',
  title: 'interaction',
  fields: {
    plan: ref('monitoringPlans', { required: true }),
    criterion: ref('monitoringCriteria', { required: true }),
    observer: line(),
    interaction: line({ help: 'The same code for all observers' }),
    score: figure,
    date: date(),
    feedback: line({ label: 'Feedback given' }),
    note: line(),
  },
});

export type Observation = RecordOf<typeof observation>;
