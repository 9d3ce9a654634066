import { number, text } from '../data/shape.ts';
import { defineMethod } from '../method.ts';
import { type LifetimeValueResult, lifetimeValues } from './lifetimeValue.ts';
import { percent, reasons } from './shared.ts';

function show({ rows, inputs }: LifetimeValueResult) {
  const values = {
    title: 'Value of one customer',
    columns: [
      { label: 'Customers' },
      { label: 'Retention', unit: '%', places: 1 },
      { label: 'With first period', places: 2 },
      { label: 'Without', places: 2 },
      { label: 'Improved retention', unit: '%', places: 1 },
      { label: 'With first period', places: 2 },
      { label: 'Added', unit: '%', places: 1 },
      { label: 'Without', places: 2 },
      { label: 'Added', unit: '%', places: 1 },
    ],
    rows: rows.map((row, at) => [
      row.name,
      (inputs[at]?.retention ?? 0) * 100,
      row.value.including.value,
      row.value.excluding.value,
      inputs[at]?.improved == null ? '–' : inputs[at].improved * 100,
      inputs[at]?.improved == null ? '–' : row.improved.including.value,
      inputs[at]?.improved == null ? '–' : percent(row.lift.including),
      inputs[at]?.improved == null ? '–' : row.improved.excluding.value,
      inputs[at]?.improved == null ? '–' : percent(row.lift.excluding),
    ]),
    notes: rows.flatMap((row, at) =>
      reasons(row.name, [
        row.value.including,
        ...(inputs[at]?.improved == null ? [] : [row.lift.including, row.lift.excluding]),
      ]),
    ),
  };
  if (inputs.every((row) => row.acquisitionCost === null && row.retentionCost === null)) return [values];
  return [
    values,
    {
      title: 'Winning a customer against keeping one',
      columns: [
        { label: 'Customers' },
        { label: 'Winning one costs', places: 2 },
        { label: 'Keeping one costs', places: 2 },
        { label: 'Times as much', places: 2 },
      ],
      rows: rows.map((row) => [row.name, row.acquisitionCost, row.retentionCost, row.costRatio.value]),
      notes: rows.flatMap((row) => reasons(row.name, [row.costRatio])),
    },
  ];
}

export const lifetimeValueMethod = defineMethod({
  name: 'lifetime-value',
  label: 'Customer lifetime value',
  summary: 'What a customer is worth over time, and what keeping more customers would add.',
  row: 'a group of customers',
  columns: {
    name: text({ help: 'The group of customers.', also: ['segment', 'customers'] }),
    margin: number({ help: 'Margin of one customer in a period, in money.', required: true }),
    retention: number({ help: 'Share that stays from period to period.', required: true, min: 0, max: 1 }),
    discount: number({ help: 'Discount rate of a period; 0.1 is 10 %.', fallback: 0, min: 0 }),
    improved: number({ help: 'A retention to compare with.', min: 0, max: 1 }),
    acquisitionCost: number({ help: 'What winning one customer costs.', min: 0 }),
    retentionCost: number({ help: 'What keeping one customer costs.', min: 0 }),
  },
  options: {},
  compute: (rows) => lifetimeValues(rows),
  show,
});
