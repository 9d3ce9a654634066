import { defineRecord, type RecordOf } from './define.ts';
import { line, order, prose, text } from './field.ts';

/** A typical customer. Wants, expressed needs, underlying needs and expectations are kept apart. */
export const persona = defineRecord({
  table: 'personas',
  name: 'persona',
  help: 'A typical customer, and what that customer wants, says, needs and expects.',
  title: 'name',
  fields: {
    name: text({ maxLength: 300 }),
    order: order(),
    segment: line(),
    size: line({ label: 'Size of the segment' }),
    goals: prose(),
    wants: prose({ help: 'What the customer would like' }),
    expressedNeeds: prose({ help: 'What the customer says. One a line' }),
    underlyingNeeds: prose({ help: 'What lies behind it. One a line' }),
    expectations: prose({ help: 'What the customer takes for granted. One a line' }),
    expectationSources: prose({
      label: 'Sources of the expectations',
      help: 'Past use, family, advertising, price … One a line',
    }),
    accessNeeds: prose({ label: 'Diversity and access needs' }),
    notes: prose(),
  },
});

export type Persona = RecordOf<typeof persona>;
