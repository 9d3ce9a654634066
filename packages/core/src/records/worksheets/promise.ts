import type { RecordOf } from '../define.ts';
import { choice, line, prose, text } from '../field.ts';
import { defineRow } from './row.ts';

/** A value of the brand, in words and in deeds. */
export const promise = defineRow({
  table: 'promises',
  name: 'promise',
  help: 'What is promised, and whether it is kept.',
  title: 'promise',
  fields: {
    value: line(),
    promise: text(),
    saidBy: line({ label: 'Who says it' }),
    words: prose(),
    actions: prose(),
    kept: choice({ options: ['kept', { value: 'partly', label: 'Partly kept' }, 'broken'] }),
    effect: prose(),
  },
});

export type Promise = RecordOf<typeof promise>;
