import type { RecordOf } from '../define.ts';
import { date, line, prose, ref } from '../field.ts';
import { defineRow } from './row.ts';

/** What the customer was told about a case, and when. */
export const caseUpdate = defineRow({
  table: 'caseUpdates',
  name: 'case update',
  help: 'What was said about a case, and when.',
  title: 'text',
  fields: {
    case: ref('cases', { required: true }),
    text: prose({ label: 'Update' }),
    date: date(),
    author: ref('actors', { label: 'Told by' }),
    toldTo: line(),
  },
});

export type CaseUpdate = RecordOf<typeof caseUpdate>;
