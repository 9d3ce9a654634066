import { checkText } from '../change/checkText.ts';
import { refuse, type Refusal } from '../change/refusal.ts';
import type { CommandArgs } from '../commands/args.ts';
import { checkId, checkStep } from '../commands/argument.ts';
import { projectId, type TableName } from '../ids.ts';
import type { Field } from '../records/field.ts';
import { textIn } from '../map/words.ts';
import { type AnyRecord, definitions, fieldOf } from '../records/registry.ts';
import { checkField } from '../records/validate.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { Rule } from './rule.ts';

/** Why a record may not be named by a command, or null. A project without a record yet may be named. */
export function refuseRecord(
  snapshot: Snapshot,
  table: TableName,
  id: string,
  removed = false,
): Refusal | null {
  if (table === 'project' && id === projectId) return null;
  const problem = checkId(snapshot, table, id, removed);
  return problem && refuse(problem.code, `“id”: ${problem.message}`, { cure: problem.cure, argument: 'id' });
}

/** Why there is no such field to be changed, or null. */
export function refuseField(table: TableName, name: string): Refusal | null {
  const { name: thing, fields } = definitions[table];
  if (fieldOf(table, name)) return null;
  return refuse('unknown-field', `A ${thing} has no field “${name}”.`, {
    cure: `Its fields are ${Object.keys(fields).join(', ')}.`,
    field: `${table}.${name}`,
    argument: 'field',
  });
}

/** Why a field cannot take a value, or null. */
export function refuseValue(
  snapshot: Snapshot,
  { table, id, field: name }: Omit<CommandArgs['record.set'], 'value'>,
  value: unknown,
): Refusal | null {
  const field = fieldOf(table, name) as Field;
  const before = snapshot.tables[table].get(id) as AnyRecord | undefined;
  const problem =
    (field.kind === 'text' && typeof value === 'string'
      ? checkText(field, textIn(before, name), value)
      : checkField(field, value)) ??
    checkStep(table, name, value) ??
    (field.kind === 'ref' && value !== null ? checkId(snapshot, field.table, value) : null);
  return (
    problem &&
    refuse(problem.code, `${field.label} of the ${definitions[table].name}: ${problem.message}`, {
      cure: problem.cure,
      field: `${table}.${name}`,
      argument: 'value',
    })
  );
}

/** Fields take the values they are made for; where things stand is changed by moving them. */
export const fieldTakesValue: Rule<'record.set'> = ({ snapshot }, args) => {
  const { table, id, field: name, value } = args;
  const refusal = refuseRecord(snapshot, table, id) ?? refuseField(table, name);
  if (refusal) return refusal;
  const field = fieldOf(table, name) as Field;
  const at = { field: `${table}.${name}`, argument: 'field' };
  if (field.kind === 'members')
    return refuse('not-scalar', `${field.label} is changed one member at a time.`, {
      cure: 'Use record.setMember.',
      ...at,
    });
  if (field.kind === 'order' || field.kind === 'place')
    return refuse('not-a-value', `Where a ${definitions[table].name} stands is changed by moving it.`, {
      cure: 'Use the command that moves it.',
      ...at,
    });
  if (table === 'links' && (name === 'from' || name === 'to')) {
    const link = snapshot.tables.links.get(id);
    if (value === (name === 'from' ? link?.to : link?.from))
      return refuse('self-link', 'A card cannot lead to itself.', { cure: 'Choose another card.', ...at });
  }
  return refuseValue(snapshot, args, value === undefined ? field.default : value) ?? 'allow';
};

/** Typing goes into texts. */
export const fieldIsText: Rule<'record.splice'> = ({ snapshot }, { table, id, field: name }) => {
  const refusal = refuseRecord(snapshot, table, id) ?? refuseField(table, name);
  if (refusal) return refusal;
  return fieldOf(table, name)?.kind === 'text'
    ? 'allow'
    : refuse('not-text', `${fieldOf(table, name)?.label} of the ${definitions[table].name} is not a text.`, {
        cure: 'Set the whole value with record.set.',
        field: `${table}.${name}`,
        argument: 'field',
      });
};

/** Members come from the field's list, or are records that are there. Any may be taken out. */
export const memberIsPossible: Rule<'record.setMember'> = ({ snapshot }, args) => {
  const { table, id, field: name, member, present } = args;
  const refusal = refuseRecord(snapshot, table, id) ?? refuseField(table, name);
  if (refusal) return refusal;
  const field = fieldOf(table, name) as Field;
  if (field.kind !== 'members')
    return refuse('not-members', `${field.label} of the ${definitions[table].name} has no members.`, {
      cure: 'Set the whole value with record.set.',
      field: `${table}.${name}`,
      argument: 'field',
    });
  const problem =
    checkField(field, [member]) ?? (field.table && present ? checkId(snapshot, field.table, member) : null);
  return problem
    ? refuse(problem.code, `“member”: ${problem.message}`, { cure: problem.cure, argument: 'member' })
    : 'allow';
};

export const recordMayComeBack: Rule<'record.restore'> = ({ snapshot }, { table, id }) =>
  refuseRecord(snapshot, table, id, true) ?? (snapshot.removed[table].has(id) ? 'allow' : 'ignore');
