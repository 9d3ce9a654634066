import type { RecordOf } from '../define.ts';
import { choice, line, membersOf, prose, ref, text } from '../field.ts';
import { better, defineRow, figure, owner, unit } from './row.ts';

/** A key performance indicator; its values over time are measurements. */
export const kpi = defineRow({
  table: 'kpis',
  name: 'KPI',
  help: 'A figure that is followed over time.',
  title: 'name',
  fields: {
    name: text({ maxLength: 300 }),
    formula: line(),
    unit,
    better,
    baseline: figure,
    target: figure,
    reason: prose(),
    owner,
    frequency: choice({ options: ['daily', 'weekly', 'monthly', 'quarterly', 'yearly'], other: true }),
    contactPoints: membersOf('contactPoints'),
    standard: ref('standards'),
  },
});

export type Kpi = RecordOf<typeof kpi>;
