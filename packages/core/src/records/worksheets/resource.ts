import type { RecordOf } from '../define.ts';
import { choice, flag, line, number, ref, text } from '../field.ts';
import { defineRow, money, owner, unit } from './row.ts';

/** What a stage needs to run: people, skill, material, system, premises, money. */
export const resource = defineRow({
  table: 'resources',
  name: 'resource',
  help: 'What is needed, when, and whether it is ready.',
  title: 'name',
  fields: {
    name: text({ maxLength: 300 }),
    type: choice({ options: ['people', 'skill', 'material', 'system', 'premises', 'money'], other: true }),
    segment: ref('segments'),
    quantity: number({ min: 0 }),
    unit,
    when: line(),
    owner,
    cost: money,
    ready: flag(),
  },
});

export type Resource = RecordOf<typeof resource>;
