import type { RecordOf } from '../define.ts';
import { choice, line, text } from '../field.ts';
import { defineRow, money } from './row.ts';

/** A line in the sum of what a proposal costs and brings. */
export const costBenefit = defineRow({
  table: 'costBenefits',
  name: 'cost or benefit',
  plural: 'Costs and benefits',
  help: 'What a proposal costs or brings.',
  title: 'text',
  fields: {
    text: text(),
    kind: choice({ options: ['cost', 'benefit'] }),
    proposal: line(),
    amount: money,
    period: choice({ options: ['once', 'a month', 'a quarter', 'a year'], other: true }),
    evidence: line(),
  },
});

export type CostBenefit = RecordOf<typeof costBenefit>;
