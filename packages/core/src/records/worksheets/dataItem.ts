import type { RecordOf } from '../define.ts';
import { choice, line, membersOf, prose, ref, text } from '../field.ts';
import { defineRow } from './row.ts';

/** Personal data that is held, why, and for how long. */
export const dataItem = defineRow({
  table: 'dataItems',
  name: 'data item',
  help: 'Personal data: why, where and how long.',
  title: 'item',
  fields: {
    item: text(),
    purpose: prose(),
    lawfulBasis: choice({
      options: [
        'consent',
        'contract',
        'legal obligation',
        'vital interests',
        'public task',
        'legitimate interests',
      ],
      other: true,
    }),
    storage: line(),
    access: line(),
    retention: line(),
    duty: ref('duties'),
    contactPoints: membersOf('contactPoints'),
  },
});

export type DataItem = RecordOf<typeof dataItem>;
