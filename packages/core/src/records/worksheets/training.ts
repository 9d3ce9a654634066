import type { RecordOf } from '../define.ts';
import { line, ref } from '../field.ts';
import { defineRow } from './row.ts';
import { session } from './session.ts';

/** Somebody learning to meet a standard. */
export const training = defineRow({
  table: 'trainings',
  name: 'training',
  help: 'Who learned what, and how it was checked.',
  title: 'topic',
  fields: {
    ...session,
    person: line(),
    role: ref('actors'),
  },
});

export type Training = RecordOf<typeof training>;
