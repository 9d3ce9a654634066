import { changeSet, set, splice } from '../change/changeSet.ts';
import { definitions, fieldOf, memberKey } from '../records/registry.ts';
import { inSentence } from '../map/words.ts';
import type { TableName } from '../ids.ts';
import { anything, index, tableName, text, yesOrNo } from './argument.ts';
import { command } from './command.ts';

function changeLabel(table: TableName, field: string): string {
  return `Change ${inSentence(fieldOf(table, field)?.label ?? field)} of ${definitions[table].name}`;
}

/** Whether the record is there is judged by the rules: project, removed and missing records differ. */
const record = { table: tableName, id: text };

export const setField = command('record.set', {
  label: 'Change field',
  args: { ...record, field: text, value: anything },
  plan: (_, { table, id, field, value }) =>
    changeSet('record.set', changeLabel(table, field), [
      set(table, id, field, value === undefined ? fieldOf(table, field)?.default : value),
    ]),
});

export const spliceField = command('record.splice', {
  label: 'Type',
  undo: 'merge',
  args: { ...record, field: text, at: index, remove: index, insert: text },
  plan: (_, { table, id, field, at, remove, insert }) =>
    changeSet('record.splice', changeLabel(table, field), [splice(table, id, field, at, remove, insert)]),
});

export const setMember = command('record.setMember', {
  label: 'Change members',
  args: { ...record, field: text, member: text, present: yesOrNo },
  plan: (_, { table, id, field, member, present }) =>
    changeSet('record.setMember', changeLabel(table, field), [
      set(table, id, memberKey(field, member), present),
    ]),
});

export const removeRecord = command('record.remove', {
  label: 'Remove',
  args: record,
  plan: (_, { table, id }) =>
    changeSet('record.remove', `Remove ${definitions[table].name}`, [set(table, id, 'removed', true)]),
});

export const restoreRecord = command('record.restore', {
  label: 'Bring back',
  args: record,
  plan: (_, { table, id }) =>
    changeSet('record.restore', `Bring back ${definitions[table].name}`, [set(table, id, 'removed', false)]),
});
