import { defineRecord, type RecordOf } from './define.ts';
import { choice, date, line, number, order, ref, text } from './field.ts';

/** A recovery step for a failure point, or an improvement to be made. */
export const action = defineRecord({
  table: 'actions',
  name: 'action',
  label: 'Action',
  plural: 'Actions',
  help: 'A recovery step, or an improvement to be made.',
  title: 'text',
  fields: {
    failure: ref('failures', { label: 'Failure point' }),
    contactPoint: ref('contactPoints', { label: 'Contact point' }),
    order: order(),
    kind: choice({
      label: 'Kind',
      options: [
        { value: 'recovery', label: 'Recovery step' },
        { value: 'improvement', label: 'Improvement' },
      ],
    }),
    text: text({ label: 'What is done', multiline: true }),
    owner: ref('actors', { label: 'Owner' }),
    authority: line({ label: 'Authority needed' }),
    due: date({ label: 'Due' }),
    status: choice({
      label: 'Status',
      options: [
        { value: 'planned', label: 'Planned' },
        { value: 'under way', label: 'Under way' },
        { value: 'done', label: 'Done' },
        { value: 'dropped', label: 'Dropped' },
      ],
    }),
    cost: number({ label: 'Cost', unit: 'GBP', min: 0 }),
    result: text({ label: 'Result', multiline: true }),
  },
});

export type Action = RecordOf<typeof action>;
