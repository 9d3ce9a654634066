import { choice, number, text } from '../data/shape.ts';
import { defineMethod } from '../method.ts';
import { type CostBenefitResult, costBenefit } from './costBenefit.ts';
import { reasons } from './shared.ts';

function show(result: CostBenefitResult) {
  const { costs, benefits, net, ratio, breakEven, periods } = result;
  return [
    {
      title: 'Costs against benefits',
      columns: [
        { label: 'Costs', places: 2 },
        { label: 'Benefits', places: 2 },
        { label: 'Net', places: 2 },
        { label: 'Benefit for 1 of cost', places: 2 },
        { label: 'Break-even period' },
      ],
      rows: [[costs.value, benefits.value, net.value, ratio.value, breakEven.value ?? '–']],
      notes: reasons('', [net, ratio, breakEven]),
    },
    {
      title: 'Period by period',
      columns: [
        { label: 'Period' },
        { label: 'Cost', places: 2 },
        { label: 'Benefit', places: 2 },
        { label: 'Net today', places: 2 },
        { label: 'Total', places: 2 },
      ],
      rows: periods.map((p) => [p.period, p.cost, p.benefit, p.net.value, p.total.value]),
    },
  ];
}

export const costBenefitMethod = defineMethod({
  name: 'cost-benefit',
  label: 'Costs and benefits',
  summary: 'Whether a measure pays, by how much, and from when.',
  row: 'a cost or a benefit',
  columns: {
    name: text({ help: 'What is spent or gained.', required: true, also: ['line', 'item'] }),
    kind: choice({ help: 'Cost or benefit.', options: ['cost', 'benefit'], required: true }),
    period: number({
      help: 'When: 0 is now, 1 the first period …',
      fallback: 0,
      min: 0,
      max: 10_000,
      integer: true,
    }),
    amount: number({ help: 'In money; a negative benefit is a cost.', required: true, min: 0 }),
  },
  options: {
    discount: number({ help: 'Discount rate of a period; 0.1 is 10 %.', fallback: 0, min: 0 }),
  },
  compute: (rows, { discount }) => costBenefit(rows, discount),
  show,
});
