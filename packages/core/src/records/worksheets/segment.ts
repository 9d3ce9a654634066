import type { RecordOf } from '../define.ts';
import { choice, line, prose, text } from '../field.ts';
import { defineRow } from './row.ts';

/** A group of customers that is served in a way of its own. */
export const segment = defineRow({
  table: 'segments',
  name: 'segment',
  help: 'A group of customers served in its own way.',
  title: 'name',
  fields: {
    name: text({ maxLength: 300 }),
    basis: choice({ options: ['who', 'where', 'behaviour', 'value', 'need'], other: true }),
    size: line(),
    needsThatDiffer: prose(),
    deliveredDifferently: prose({ label: 'What is delivered differently' }),
    inclusion: prose({ label: 'Inclusion note' }),
  },
});

export type Segment = RecordOf<typeof segment>;
