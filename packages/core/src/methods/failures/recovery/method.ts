import { number, text } from '../../data/shape.ts';
import { defineMethod } from '../../method.ts';
import type { ResultTable } from '../../result.ts';
import { fairnessSides, type RecoverySummary, summariseRecovery } from './recovery.ts';

const rating = { min: 1, max: 5, integer: true } as const;

function show({ open, without, steps, fairness, ...sums }: RecoverySummary): readonly ResultTable[] {
  return [
    {
      title: 'Steps that lack something',
      columns: [{ label: 'Row' }, { label: 'Failure' }, { label: 'Step' }, { label: 'Missing' }],
      rows: open.map(({ row, failure, step, missing }) => [row, failure, step, missing.join(', ')]),
      notes: [
        `Of ${steps} steps, without an owner: ${without.owner}; an authority: ${without.authority}; a deadline: ${without.deadline}.`,
      ],
    },
    {
      title: 'What recovery costs',
      columns: [{ label: 'What' }, { label: 'Sum', places: 2 }, { label: 'Steps with an amount' }],
      rows: [
        ['cost', sums.cost.value, sums.cost.n],
        ['compensation', sums.compensation.value, sums.compensation.n],
        ['together', sums.total.value, sums.total.n],
      ],
    },
    {
      title: 'How fair customers found it (1 unfair to 5 fair)',
      columns: [{ label: 'Side' }, { label: 'Mean', places: 2 }, { label: 'Ratings' }],
      rows: fairnessSides.map((side) => [side, fairness[side].value, fairness[side].n]),
    },
  ];
}

export const recoveryMethod = defineMethod({
  name: 'recovery',
  label: 'Service recovery',
  summary: 'Is recovery ready, what does it cost, and do customers find it fair?',
  row: 'a recovery step, or a customer’s ratings',
  columns: {
    failure: text({ help: 'the failure it puts right' }),
    step: text({ help: 'what is done; blank in a row of ratings alone', also: ['action'] }),
    owner: text({ help: 'who does it', also: ['who'] }),
    authority: text({ help: 'how far the owner may decide alone', also: ['authority limit'] }),
    deadline: text({ help: 'by when, or how soon', also: ['due'] }),
    compensation: number({ min: 0, max: 1e12, help: 'what the customer is given, in money' }),
    cost: number({ min: 0, max: 1e12, help: 'what else it costs, in money' }),
    outcomeFairness: number({ ...rating, help: 'was the outcome fair', also: ['fair outcome'] }),
    procedureFairness: number({ ...rating, help: 'was the procedure fair', also: ['fair procedure'] }),
    treatmentFairness: number({ ...rating, help: 'were they treated fairly', also: ['fair treatment'] }),
  },
  options: {},
  show,
  compute: (rows) =>
    summariseRecovery(
      rows.map(({ outcomeFairness, procedureFairness, treatmentFairness, ...row }) => ({
        ...row,
        fairness: { outcome: outcomeFairness, procedure: procedureFairness, treatment: treatmentFairness },
      })),
    ),
});
