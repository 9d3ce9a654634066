import { defineRecord, type RecordOf } from './define.ts';
import { choice, flag, line, order, text } from './field.ts';

/** A person, team, partner or system that takes part. */
export const actor = defineRecord({
  table: 'actors',
  name: 'actor',
  label: 'Actor',
  plural: 'Actors',
  help: 'Who or what takes part: customers, staff, suppliers, partners, systems.',
  title: 'name',
  fields: {
    name: text({ label: 'Name', maxLength: 300 }),
    order: order(),
    role: choice({
      label: 'Role',
      options: [
        { value: 'customer', label: 'Customer' },
        { value: 'user', label: 'User' },
        { value: 'purchaser', label: 'Purchaser' },
        { value: 'front-line', label: 'Front-line' },
        { value: 'internal supplier', label: 'Internal supplier' },
        { value: 'service partner', label: 'Service partner' },
        { value: 'manager', label: 'Manager' },
        { value: 'system', label: 'System' },
      ],
      other: true,
    }),
    internal: flag({ label: 'Internal to the organisation' }),
    department: line({ label: 'Department' }),
    authorityLimit: line({
      label: 'Limit of authority',
      help: 'Money, time or exceptions this actor may grant',
    }),
    notes: text({ label: 'Notes', multiline: true }),
  },
});

export type Actor = RecordOf<typeof actor>;
