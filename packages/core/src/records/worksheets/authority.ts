import type { RecordOf } from '../define.ts';
import { choice, number, ref, text } from '../field.ts';
import { defineRow, unit } from './row.ts';

/** What an actor may grant alone, and who decides beyond that. */
export const authority = defineRow({
  table: 'authorities',
  name: 'limit of authority',
  plural: 'Limits of authority',
  help: 'What someone may grant alone.',
  title: 'text',
  fields: {
    text: text({ label: 'What may be granted' }),
    actor: ref('actors'),
    kind: choice({ options: ['money', 'time', 'exception'], other: true }),
    amount: number({ min: 0 }),
    unit,
    referral: ref('actors', { label: 'Referred to' }),
  },
});

export type Authority = RecordOf<typeof authority>;
