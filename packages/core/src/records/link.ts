import { defineRecord, type RecordOf } from './define.ts';
import { choice, ref, text } from './field.ts';

/** A way from one card to another. */
export const link = defineRecord({
  table: 'links',
  name: 'link',
  label: 'Link',
  plural: 'Links',
  help: 'A way from one card to another.',
  title: 'label',
  fields: {
    from: ref('cards', { label: 'From', required: true }),
    to: ref('cards', { label: 'To', required: true }),
    kind: choice({
      label: 'Kind',
      options: [
        { value: 'flow', label: 'Leads to' },
        { value: 'branch', label: 'Branch' },
        { value: 'loop', label: 'Loop back' },
      ],
    }),
    label: text({ label: 'Label', maxLength: 300 }),
  },
});

export type Link = RecordOf<typeof link>;
