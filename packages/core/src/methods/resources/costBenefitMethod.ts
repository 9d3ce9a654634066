import { choice, number, text } from '../data/shape.ts';
import { defineMethod } from '../method.ts';
import type { MethodResult, ResultTable } from '../result.ts';
import { type CostBenefitLine, type CostBenefitResult, costBenefit } from './costBenefit.ts';
import { reasons } from './shared.ts';

/** Costs and benefits of several proposals, each reckoned by itself. */
interface Proposals extends MethodResult<readonly CostBenefitLine[]> {
  readonly proposals: readonly { readonly proposal: string; readonly result: CostBenefitResult }[];
}

function show({ proposals }: Proposals): readonly ResultTable[] {
  const named = proposals.some(({ proposal }) => proposal !== '');
  return [
    {
      title: 'Costs against benefits',
      columns: [
        ...(named ? [{ label: 'Proposal' }] : []),
        { label: 'Costs', places: 2 },
        { label: 'Benefits', places: 2 },
        { label: 'Net', places: 2 },
        { label: 'Benefit for 1 of cost', places: 2 },
        { label: 'Break-even period' },
      ],
      rows: proposals.map(({ proposal, result: { costs, benefits, net, ratio, breakEven } }) => [
        ...(named ? [proposal] : []),
        costs.value,
        benefits.value,
        net.value,
        ratio.value,
        breakEven.value ?? '–',
      ]),
      notes: proposals.flatMap(({ proposal, result: { net, ratio, breakEven } }) =>
        reasons(proposal, [net, ratio, breakEven]),
      ),
    },
    ...proposals.map(({ proposal, result }) => ({
      title: proposal === '' ? 'Period by period' : `${proposal}, period by period`,
      columns: [
        { label: 'Period' },
        { label: 'Cost', places: 2 },
        { label: 'Benefit', places: 2 },
        { label: 'Net today', places: 2 },
        { label: 'Total', places: 2 },
      ],
      rows: result.periods.map((p) => [p.period, p.cost, p.benefit, p.net.value, p.total.value]),
    })),
  ];
}

function compute(
  lines: readonly (CostBenefitLine & { readonly proposal: string })[],
  discount: number,
): Proposals {
  const groups = new Map<string, CostBenefitLine[]>();
  for (const line of lines) {
    const group = groups.get(line.proposal);
    if (group) group.push(line);
    else groups.set(line.proposal, [line]);
  }
  if (groups.size === 0) groups.set('', []);
  const proposals = [...groups].map(([proposal, own]) => ({ proposal, result: costBenefit(own, discount) }));
  return {
    method: 'cost-benefit',
    convention: costBenefit([], discount).convention,
    n: lines.length,
    inputs: lines,
    notes: proposals.flatMap(({ proposal, result }) =>
      result.notes.map(({ code, message }) => ({
        code,
        message: proposal === '' ? message : `${proposal}: ${message}`,
      })),
    ),
    proposals,
  };
}

export const costBenefitMethod = defineMethod({
  name: 'cost-benefit',
  label: 'Costs and benefits',
  summary: 'Whether a measure pays, by how much, and from when.',
  row: 'a cost or a benefit',
  columns: {
    proposal: text({ help: 'The measure the line belongs to; each is reckoned by itself.' }),
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
  compute: (rows, { discount }) => compute(rows, discount),
  show,
});
