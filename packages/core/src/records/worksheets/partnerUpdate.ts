import type { RecordOf } from '../define.ts';
import { date, line, prose, ref } from '../field.ts';
import { defineRow } from './row.ts';

/** One entry in the log of a partnership. */
export const partnerUpdate = defineRow({
  table: 'partnerUpdates',
  name: 'partner update',
  help: 'What was agreed or told, and when.',
  title: 'text',
  fields: {
    partnership: ref('partnerships', { required: true }),
    text: prose({ label: 'Update' }),
    date: date(),
    author: ref('actors', { label: 'Told by' }),
    toldTo: line(),
  },
});

export type PartnerUpdate = RecordOf<typeof partnerUpdate>;
