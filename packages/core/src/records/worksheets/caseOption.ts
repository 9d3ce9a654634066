import type { RecordOf } from '../define.ts';
import { choice, prose, ref, text } from '../field.ts';
import { defineRow, money } from './row.ts';

/** One way of solving a case, weighed up for customer and organisation. */
export const caseOption = defineRow({
  table: 'caseOptions',
  name: 'option',
  help: 'A way out, weighed up for both sides.',
  title: 'option',
  fields: {
    case: ref('cases'),
    option: text(),
    customerBenefit: prose(),
    customerDrawback: prose(),
    organisationBenefit: prose(),
    organisationDrawback: prose(),
    cost: money,
    withinAuthority: choice({ options: ['yes', 'no'] }),
    legalPoint: prose(),
    decision: choice({ options: ['open', 'chosen', 'rejected'] }),
  },
});

export type CaseOption = RecordOf<typeof caseOption>;
