import type { RecordOf } from '../define.ts';
import { choice, json, line, text } from '../field.ts';
import { defineRow } from './row.ts';

/** An author’s own table from scores to a priority. */
export const priorityTable = defineRow({
  table: 'priorityTables',
  name: 'priority table',
  help: 'Your own table from scores to a priority.',
  title: 'name',
  fields: {
    name: text({ maxLength: 300 }),
    kind: choice({ options: ['full', 'banded'] }),
    table: json(),
    source: line(),
  },
});

export type PriorityTable = RecordOf<typeof priorityTable>;
