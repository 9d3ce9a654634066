import type { RecordOf } from '../define.ts';
import { choice, prose } from '../field.ts';
import { riskTypes } from '../vocabulary.ts';
import { defineRow, fivePoints, money, owner } from './row.ts';

/** What may go wrong, how likely and how bad, and what is done about it. */
export const risk = defineRow({
  table: 'risks',
  name: 'risk',
  help: 'What may go wrong, and what is done about it.',
  title: 'text',
  fields: {
    text: prose({ label: 'Risk' }),
    type: choice({ options: riskTypes, other: true }),
    probability: fivePoints,
    consequence: fivePoints,
    control: prose(),
    treatment: choice({ options: ['avoid', 'reduce', 'share', 'accept'] }),
    owner,
    cost: money,
    benefit: money,
    residualProbability: fivePoints,
    residualConsequence: fivePoints,
  },
});

export type Risk = RecordOf<typeof risk>;
