import { defineRecord, type RecordOf } from './define.ts';
import { choice, flag, line, order, prose, text } from './field.ts';

/** A person, team, partner or system that takes part. */
export const actor = defineRecord({
  table: 'actors',
  name: 'actor',
  help: 'Who or what takes part: customers, staff, suppliers, partners, systems.',
  title: 'name',
  fields: {
    name: text({ maxLength: 300 }),
    order: order(),
    role: choice({
      options: [
        'customer',
        'user',
        'purchaser',
        'front-line',
        'internal supplier',
        'service partner',
        'manager',
        'system',
      ],
      other: true,
    }),
    internal: flag({ label: 'Internal to the organisation' }),
    department: line(),
    authorityLimit: line({
      label: 'Limit of authority',
      help: 'Money, time or exceptions this actor may grant',
    }),
    notes: prose(),
  },
});

export type Actor = RecordOf<typeof actor>;
