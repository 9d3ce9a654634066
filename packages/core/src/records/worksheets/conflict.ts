import type { RecordOf } from '../define.ts';
import { date, prose, ref } from '../field.ts';
import { defineRow, owner } from './row.ts';

/** Interests that collide between partners, and how that is handled. */
export const conflict = defineRow({
  table: 'conflicts',
  name: 'conflict of interest',
  plural: 'Conflicts of interest',
  help: 'Interests that collide, and what is done.',
  title: 'text',
  fields: {
    partnership: ref('partnerships'),
    text: prose({ label: 'Conflict' }),
    treatment: prose(),
    owner,
    settled: date(),
  },
});

export type Conflict = RecordOf<typeof conflict>;
