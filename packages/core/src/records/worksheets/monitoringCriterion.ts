import type { RecordOf } from '../define.ts';
import { line, ref, text } from '../field.ts';
import { defineRow, figure } from './row.ts';

/** One thing observers mark. */
export const monitoringCriterion = defineRow({
  table: 'monitoringCriteria',
  name: 'monitoring criterion',
  plural: 'Monitoring criteria',
  help: 'One thing observers mark.',
  title: 'text',
  fields: {
    plan: ref('monitoringPlans', { required: true }),
    text: text({ label: 'Criterion' }),
    scaleMin: figure,
    scaleMax: figure,
    marks: line({ label: 'What the marks mean' }),
    standard: ref('standards'),
  },
});

export type MonitoringCriterion = RecordOf<typeof monitoringCriterion>;
