import type { RecordOf } from '../define.ts';
import { number, prose, text } from '../field.ts';
import { count, defineRow, money, owner } from './row.ts';

/** Unexpected extra work: what sets it off, how much it is, and what is done. */
export const workload = defineRow({
  table: 'workloads',
  name: 'workload',
  label: 'Extra workload',
  help: 'Extra work: how much, and what is done.',
  title: 'trigger',
  fields: {
    trigger: text(),
    arrivals: number({ label: 'Arrivals in an interval', min: 0 }),
    intervalMinutes: number({ label: 'Interval', unit: 'min', min: 0 }),
    handlingMinutes: number({ label: 'Handling time', unit: 'min', min: 0 }),
    staffPlanned: count,
    targetShare: number({ label: 'Share served in time', unit: '%', min: 0, max: 100 }),
    targetMinutes: number({ label: 'Target wait', unit: 'min', min: 0 }),
    shrinkage: number({ help: 'Paid time away from the work', unit: '%', min: 0, max: 99 }),
    measures: prose(),
    owner,
    cost: money,
    standDown: prose({ label: 'Stand-down rule' }),
  },
});

export type Workload = RecordOf<typeof workload>;
