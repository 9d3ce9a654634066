import type { RecordOf } from '../define.ts';
import { choice, date, flag, line, number, prose, ref } from '../field.ts';
import { emotionScale } from '../vocabulary.ts';
import { defineRow, money, owner } from './row.ts';
import { fairness } from './fairness.ts';

/** A problem or complaint, from the first word to the evaluation. */
export const serviceCase = defineRow({
  table: 'cases',
  name: 'case',
  help: 'A problem or complaint, and how it ended.',
  title: 'text',
  fields: {
    text: prose({ label: 'What happened' }),
    number: line(),
    date: date(),
    type: choice({ options: ['problem', 'complaint'] }),
    rule: line({ label: 'Rule for the type', help: 'What makes it a complaint here' }),
    customer: line({ help: 'A code, not a name' }),
    failure: ref('failures', { label: 'Failure point' }),
    cause: prose(),
    causeConfirmed: line({ label: 'How the cause was confirmed' }),
    pattern: line({ help: 'The same word for cases of one pattern' }),
    repeated: flag(),
    owner,
    agreed: prose({ label: 'What was agreed' }),
    authority: choice({ options: ['within limits', 'referred'], other: true }),
    outcome: prose(),
    outcomeScore: number({ min: 1, max: 5, step: 0.5, scale: emotionScale }),
    fairOutcome: fairness,
    fairProcedure: fairness,
    fairTreatment: fairness,
    cost: money,
    closed: date(),
    evaluation: prose(),
    toldTo: line(),
  },
});

export type ServiceCase = RecordOf<typeof serviceCase>;
