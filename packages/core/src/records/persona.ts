import { defineRecord, type RecordOf } from './define.ts';
import { line, order, text } from './field.ts';

/** A typical customer. Wants, expressed needs, underlying needs and expectations are kept apart. */
export const persona = defineRecord({
  table: 'personas',
  name: 'persona',
  label: 'Persona',
  plural: 'Personas',
  help: 'A typical customer, and what that customer wants, says, needs and expects.',
  title: 'name',
  fields: {
    name: text({ label: 'Name', maxLength: 300 }),
    order: order(),
    segment: line({ label: 'Segment' }),
    size: line({ label: 'Size of the segment' }),
    goals: text({ label: 'Goals', multiline: true }),
    wants: text({ label: 'Wants', multiline: true, help: 'What the customer would like' }),
    expressedNeeds: text({
      label: 'Expressed needs',
      multiline: true,
      help: 'What the customer says. One a line',
    }),
    underlyingNeeds: text({
      label: 'Underlying needs',
      multiline: true,
      help: 'What lies behind it. One a line',
    }),
    expectations: text({
      label: 'Expectations',
      multiline: true,
      help: 'What the customer takes for granted. One a line',
    }),
    expectationSources: text({
      label: 'Sources of the expectations',
      multiline: true,
      help: 'Past use, family, advertising, price … One a line',
    }),
    accessNeeds: text({ label: 'Diversity and access needs', multiline: true }),
    notes: text({ label: 'Notes', multiline: true }),
  },
});

export type Persona = RecordOf<typeof persona>;
