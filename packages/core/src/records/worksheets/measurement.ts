import type { RecordOf } from '../define.ts';
import { date, line, ref } from '../field.ts';
import { defineRow, figure } from './row.ts';

/** One value in the series of a KPI. */
export const measurement = defineRow({
  table: 'measurements',
  name: 'measurement',
  help: 'One value of a KPI on a day.',
  title: 'period',
  fields: {
    kpi: ref('kpis', { label: 'KPI', required: true }),
    date: date(),
    period: line(),
    value: figure,
    note: line(),
  },
});

export type Measurement = RecordOf<typeof measurement>;
