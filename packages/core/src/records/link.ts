import { defineRecord, type RecordOf } from './define.ts';
import { choice, ref, text } from './field.ts';

/** A way from one card to another. */
export const link = defineRecord({
  table: 'links',
  name: 'link',
  help: 'A way from one card to another.',
  title: 'label',
  fields: {
    from: ref('cards', { required: true }),
    to: ref('cards', { required: true }),
    kind: choice({
      options: [{ value: 'flow', label: 'Leads to' }, 'branch', { value: 'loop', label: 'Loop back' }],
    }),
    label: text({ maxLength: 300 }),
  },
});

export type Link = RecordOf<typeof link>;
