import { number, text } from '../data/shape.ts';
import { defineMethod } from '../method.ts';
import { type RetentionResult, retention } from './retention.ts';
import { percent, reasons } from './shared.ts';

function show({ periods, overall, inputs }: RetentionResult) {
  const all = periods.length > 1 ? [...periods, overall] : periods;
  return [
    {
      title: 'Customers who stayed',
      columns: [
        { label: 'Period' },
        { label: 'At the start' },
        { label: 'Retention', unit: '%', places: 1 },
        { label: 'Churn', unit: '%', places: 1 },
        { label: 'Expected lifetime', unit: 'periods', places: 2 },
      ],
      rows: all.map((p, at) => [
        p.period,
        inputs[at]?.start ?? p.retention.n,
        percent(p.retention),
        percent(p.churn),
        p.lifetime.value,
      ]),
      notes: all.flatMap((p) => reasons(p.period, [p.retention, p.churn, p.lifetime])),
    },
  ];
}

export const retentionMethod = defineMethod({
  name: 'retention',
  label: 'Customer retention',
  summary: 'What share of customers stayed, what share left, and how long a customer stays on average.',
  row: 'a period',
  columns: {
    period: text({ help: 'The year, quarter or month.' }),
    start: number({ help: 'Customers at the start.', required: true, min: 0 }),
    end: number({ help: 'Customers at the end.', required: true, min: 0 }),
    new: number({ help: 'Customers at the end who came during the period.', required: true, min: 0 }),
  },
  options: {},
  compute: (rows) => retention(rows),
  show,
});
