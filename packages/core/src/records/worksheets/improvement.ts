import type { RecordOf } from '../define.ts';
import { date, line, prose, ref, text } from '../field.ts';
import { defineRow, figure, owner, unit } from './row.ts';

/** A finding, what follows from it, and what came of it. */
export const improvement = defineRow({
  table: 'improvements',
  name: 'improvement',
  help: 'A finding, and what came of it.',
  title: 'recommendation',
  fields: {
    finding: text(),
    source: line(),
    recommendation: text(),
    effect: prose({ label: 'Expected effect' }),
    owner,
    due: date(),
    kpi: ref('kpis', { label: 'KPI' }),
    unit,
    before: figure,
    after: figure,
    toldHow: line({ label: 'Customers told how' }),
    toldOn: date({ label: 'Customers told on' }),
  },
});

export type Improvement = RecordOf<typeof improvement>;
