import type { RecordOf } from '../define.ts';
import { line, number, ref } from '../field.ts';
import { count, defineRow } from './row.ts';

/** How many customers stayed in a period, and what one is worth. */
export const retentionPeriod = defineRow({
  table: 'retentionPeriods',
  name: 'retention period',
  help: 'How many customers stayed.',
  title: 'period',
  fields: {
    period: line(),
    segment: ref('segments'),
    start: number({ label: 'Customers at the start', min: 0, integer: true }),
    end: number({ label: 'Customers at the end', min: 0, integer: true }),
    newCustomers: count,
    margin: number({ label: 'Margin a customer and period', unit: 'GBP' }),
    retention: number({ help: 'Where it is known without the counts', unit: '%', min: 0, max: 100 }),
    discount: number({ label: 'Discount rate a period', unit: '%', min: 0 }),
    acquisitionCost: number({ label: 'Cost of winning a customer', unit: 'GBP', min: 0 }),
    retentionCost: number({ label: 'Cost of keeping a customer', unit: 'GBP', min: 0 }),
  },
});

export type RetentionPeriod = RecordOf<typeof retentionPeriod>;
