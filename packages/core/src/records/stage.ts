import { defineRecord, type RecordOf } from './define.ts';
import { choice, order, prose, ref, text } from './field.ts';

/** A phase of a journey. */
export const stage = defineRecord({
  table: 'stages',
  name: 'stage',
  help: 'A phase of the journey.',
  title: 'title',
  fields: {
    journey: ref('journeys', { required: true, hidden: true }),
    title: text({ maxLength: 300 }),
    order: order(),
    salePhase: choice({
      options: [
        { value: 'before', label: 'Before the sale' },
        { value: 'during', label: 'During the sale' },
        { value: 'after', label: 'After the sale' },
      ],
    }),
    customerGoal: text({
      label: 'Customer’s goal',
      help: 'What the customer wants to have done by the end of this stage',
    }),
    notes: prose(),
  },
});

export type Stage = RecordOf<typeof stage>;
