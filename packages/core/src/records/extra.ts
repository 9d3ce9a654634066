import { defineRecord, type RecordOf } from './define.ts';
import { json, line } from './field.ts';

/** A part of a file that this version does not know, kept so that nothing is lost on the way through. */
export const extra = defineRecord({
  table: 'extras',
  name: 'extra',
  label: 'Kept from a file',
  plural: 'Kept from files',
  help: 'Parts of an imported file that this version does not know.',
  title: 'key',
  fields: {
    key: line({ label: 'Name', hidden: true }),
    value: json({ hidden: true }),
  },
});

export type Extra = RecordOf<typeof extra>;
