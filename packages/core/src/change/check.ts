import { isReservedField } from '../file/format.ts';
import { isIdOf } from '../ids.ts';
import { textIn } from '../map/words.ts';
import type { Field } from '../records/field.ts';
import { definitions, fieldOf, fieldsOf, parseMemberKey } from '../records/registry.ts';
import { checkField, checkJson, type FieldProblem } from '../records/validate.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { ChangeSet, Op, Put, SetField, Splice } from './changeSet.ts';
import { checkText } from './checkText.ts';
import { type Refusal, refuse } from './refusal.ts';
import { applyTextEdit } from './textDiff.ts';
import { type Walk, walkFrom } from './walk.ts';

function refuseField(op: Op, name: string, problem: FieldProblem): Refusal {
  const label = fieldOf(op.table, name)?.label ?? name;
  return refuse(problem.code, `${label} of the ${definitions[op.table].name}: ${problem.message}`, {
    cure: problem.cure,
    field: `${op.table}.${name}`,
  });
}

function checkPut(op: Put): Refusal | null {
  const { name: thing, fields } = definitions[op.table];
  if (!isIdOf(op.table, op.record.id))
    return refuse('bad-id', `“${String(op.record.id)}” is not an id of a ${thing}.`, {
      cure: 'Mint ids with the id source of the session.',
      field: `${op.table}.id`,
    });
  for (const [name, field] of fieldsOf(op.table)) {
    const given = op.record[name];
    const value = given === undefined ? field.default : given;
    // Copies of a text that people made too long together, and files that hold one, are not at fault.
    const problem =
      field.kind === 'text' && typeof value === 'string'
        ? checkText(field, value, value)
        : checkField(field, value);
    if (problem) return refuseField(op, name, problem);
  }
  for (const [name, value] of Object.entries(op.record)) {
    const problem = Object.hasOwn(fields, name) || value === undefined ? null : checkJson(value);
    if (problem) return refuseField(op, name, problem);
  }
  // These names mean something else where records are stored.
  const reserved = Object.keys(op.record).find(
    (name) => isReservedField(op.table, name) || name.includes('\u0000'),
  );
  return reserved === undefined
    ? null
    : refuse('reserved-field', `A ${thing} cannot be given a field “${reserved}”.`, {
        cure: 'Leave it out, or set it in an operation of its own.',
        field: `${op.table}.${reserved}`,
      });
}

function checkSplice(walk: Walk, op: Splice, field: Field): Refusal | null {
  const place = `${op.table}.${op.field}`;
  const { name: thing } = definitions[op.table];
  if (field.kind !== 'text')
    return refuse('not-text', `${field.label} of the ${thing} is not a text.`, {
      cure: 'Set the whole value instead.',
      field: place,
    });
  if (!Number.isInteger(op.at) || !Number.isInteger(op.remove) || op.at < 0 || op.remove < 0)
    return refuse(
      'out-of-range',
      `A text edit needs whole numbers from 0 up, not ${op.at} and ${op.remove}.`,
      { field: place },
    );
  if (typeof op.insert !== 'string')
    return refuse('wrong-type', 'A text edit inserts text.', {
      cure: 'Give text, or “” to insert nothing.',
      field: place,
    });
  const before = textIn(walk.stateOf(op.table, op.id)?.record, op.field);
  const problem = checkText(field, before, applyTextEdit(before, op));
  return problem && refuseField(op, op.field, problem);
}

function checkSet(walk: Walk, op: SetField, name: string, field: Field): Refusal | null {
  const member = parseMemberKey(op.table, op.field);
  if (member) {
    const problem: FieldProblem | null =
      typeof op.value === 'boolean'
        ? checkField(field, [member.member])
        : { code: 'wrong-type', message: 'a member is set to true or false.', cure: 'Give true or false.' };
    return problem && refuseField(op, name, problem);
  }
  if (field.kind === 'members')
    return refuse(
      'not-scalar',
      `${field.label} of the ${definitions[op.table].name} is changed one member at a time.`,
      {
        cure: `Set “${name}:<member>” to true or false.`,
        field: `${op.table}.${name}`,
      },
    );
  const problem =
    field.kind === 'text' && typeof op.value === 'string'
      ? checkText(field, textIn(walk.stateOf(op.table, op.id)?.record, name), op.value)
      : checkField(field, op.value);
  return problem && refuseField(op, name, problem);
}

/** What is wrong with an operation after those that `walk` has done, or null. */
export function checkOp(walk: Walk, op: Op): Refusal | null {
  if (!Object.hasOwn(definitions, op.table))
    return refuse('unknown-table', `There is no table “${op.table}”.`, {
      cure: 'Use one of the tables in the reference of records.',
    });
  if (op.op === 'put') return checkPut(op);
  const { name: thing, fields } = definitions[op.table];
  const at = { field: `${op.table}.${op.field}` };
  if (!walk.stateOf(op.table, op.id))
    return refuse('unknown-record', `The ${thing} “${op.id}” is not in this project.`, {
      cure: 'Load the newest state and try again.',
      ...at,
    });
  if (op.op === 'set' && op.field === 'removed')
    return typeof op.value === 'boolean' ? null : refuse('wrong-type', '“removed” is true or false.', at);
  const name = (op.op === 'set' && parseMemberKey(op.table, op.field)?.field) || op.field;
  const field = fieldOf(op.table, name);
  if (!field)
    return refuse('unknown-field', `A ${thing} has no field “${op.field}”.`, {
      cure: `Its fields are ${Object.keys(fields).join(', ')}.`,
      ...at,
    });
  return op.op === 'splice' ? checkSplice(walk, op, field) : checkSet(walk, op, name, field);
}

/** The first thing wrong with a change set, or null when it may be applied to `snapshot`. */
export function checkChangeSet(snapshot: Snapshot, change: ChangeSet): Refusal | null {
  const walk = walkFrom(snapshot);
  for (const op of change.ops) {
    const refusal = checkOp(walk, op);
    if (refusal) return refusal;
    walk.step(op);
  }
  return null;
}

/**
 * The change set without operations that would change nothing, so that they leave no trace in the document;
 * without any, when all of them together come back to where they began.
 */
export function dropNoOps(snapshot: Snapshot, change: ChangeSet): ChangeSet {
  const walk = walkFrom(snapshot);
  const ops = change.ops.filter((op) => walk.step(op));
  if (!walk.differs()) return { ...change, ops: [] };
  return ops.length === change.ops.length ? change : { ...change, ops };
}
