import { defineRecord, type RecordOf } from './define.ts';
import { choice, membersOf, order, ref, text } from './field.ts';

/** One customer's way through a service, first impression to after-service. */
export const journey = defineRecord({
  table: 'journeys',
  name: 'journey',
  label: 'Journey',
  plural: 'Journeys',
  help: 'One customer’s way through a service, from first impression to after-service.',
  title: 'title',
  fields: {
    title: text({ label: 'Title', maxLength: 300 }),
    order: order(),
    state: choice({
      label: 'State',
      options: [
        { value: 'as-is', label: 'As-is' },
        { value: 'to-be', label: 'To-be' },
        { value: 'planned', label: 'Planned' },
        { value: 'actual', label: 'Actual' },
      ],
    }),
    plannedJourney: ref('journeys', { label: 'Planned journey it is compared with' }),
    scope: text({ label: 'Scope', help: 'Where it begins and ends', multiline: true }),
    serviceModel: choice({
      label: 'Service model',
      options: [
        { value: 'customer focused', label: 'Customer focused' },
        { value: 'sales focused', label: 'Sales focused' },
        { value: 'customer experience', label: 'Customer experience' },
        { value: 'price and convenience', label: 'Price and convenience' },
      ],
      other: true,
    }),
    personas: membersOf('personas', { label: 'Personas' }),
    summary: text({ label: 'Summary', multiline: true }),
  },
});

export type Journey = RecordOf<typeof journey>;
