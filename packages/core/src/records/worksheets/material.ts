import type { RecordOf } from '../define.ts';
import { choice, date, line, prose, ref, text } from '../field.ts';
import { defineRow } from './row.ts';

/** A code, procedure, protocol, script or training that staff work with. */
export const material = defineRow({
  table: 'materials',
  name: 'resource material',
  help: 'A code, procedure, protocol, script or training.',
  title: 'title',
  fields: {
    title: text({ maxLength: 300 }),
    kind: choice({ options: ['code', 'procedure', 'protocol', 'script', 'training'], other: true }),
    audience: line(),
    use: prose(),
    version: line(),
    approved: date(),
    approvedBy: ref('actors'),
    issued: date(),
    variants: prose(),
  },
});

export type Material = RecordOf<typeof material>;
