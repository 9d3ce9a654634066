import { isIdOf } from '../ids.ts';
import { definitions, fieldOf, parseMemberKey } from '../records/registry.ts';
import { checkField } from '../records/validate.ts';
import { findRecord, type Snapshot } from '../snapshot/snapshot.ts';
import type { ChangeSet, Op } from './changeSet.ts';
import { applyChangeSet } from './apply.ts';
import { type Refusal, refuse } from './refusal.ts';

function checkOp(snapshot: Snapshot, op: Op, made: ReadonlySet<string>): Refusal | null {
  if (!Object.hasOwn(definitions, op.table)) {
    return refuse('unknown-table', `There is no table “${op.table}”.`, {
      cure: 'Use one of the tables in the reference of records.',
    });
  }
  const definition = definitions[op.table];
  if (op.op === 'put') {
    if (!isIdOf(op.table, op.record.id)) {
      return refuse('bad-id', `“${String(op.record.id)}” is not an id of a ${definition.name}.`, {
        cure: 'Mint ids with the id source of the session.',
        field: `${op.table}.id`,
      });
    }
    for (const [name, value] of Object.entries(op.record)) {
      const field = name === 'id' ? undefined : fieldOf(op.table, name);
      const problem = field ? checkField(field, value) : null;
      if (problem)
        return refuse(problem.code, `${field?.label} of the ${definition.name}: ${problem.message}`, {
          cure: problem.cure,
          field: `${op.table}.${name}`,
        });
    }
    return null;
  }
  const place = `${op.table}.${op.field}`;
  if (!made.has(`${op.table}/${op.id}`) && !findRecord(snapshot, op.table, op.id)) {
    return refuse('unknown-record', `The ${definition.name} “${op.id}” is not in this project.`, {
      cure: 'Load the newest state and try again.',
      field: place,
    });
  }
  if (op.op === 'set' && op.field === 'removed') {
    return typeof op.value === 'boolean'
      ? null
      : refuse('wrong-type', '“removed” is true or false.', { field: place });
  }
  const member = op.op === 'set' ? parseMemberKey(op.table, op.field) : null;
  const name = member?.field ?? op.field;
  const field = fieldOf(op.table, name);
  if (!field) {
    return refuse('unknown-field', `A ${definition.name} has no field “${op.field}”.`, {
      cure: `Its fields are ${Object.keys(definition.fields).join(', ')}.`,
      field: place,
    });
  }
  if (op.op === 'splice') {
    if (field.kind !== 'text')
      return refuse('not-text', `${field.label} of the ${definition.name} is not a text.`, {
        cure: 'Set the whole value instead.',
        field: place,
      });
    const broken = checkField(field, op.insert);
    if (broken) {
      return refuse(broken.code, `${field.label} of the ${definition.name}: ${broken.message}`, {
        cure: broken.cure,
        field: place,
      });
    }
    const whole = Number.isInteger(op.at) && Number.isInteger(op.remove) && op.at >= 0 && op.remove >= 0;
    return whole
      ? null
      : refuse('out-of-range', `A text edit needs whole numbers from 0 up, not ${op.at} and ${op.remove}.`, {
          field: place,
        });
  }
  if (field.kind === 'members' && !member) {
    return refuse('not-scalar', `${field.label} of the ${definition.name} is changed one member at a time.`, {
      cure: `Set “${name}:<member>” to true or false.`,
      field: place,
    });
  }
  const problem = member
    ? typeof op.value === 'boolean'
      ? checkField(field, [member.member])
      : { code: 'wrong-type', message: 'a member is set to true or false.', cure: 'Give true or false.' }
    : checkField(field, op.value);
  return problem
    ? refuse(problem.code, `${field.label} of the ${definition.name}: ${problem.message}`, {
        cure: problem.cure,
        field: place,
      })
    : null;
}

/** The first thing wrong with a change set, or null when it may be applied to `snapshot`. */
export function checkChangeSet(snapshot: Snapshot, change: ChangeSet): Refusal | null {
  const made = new Set<string>();
  for (const op of change.ops) {
    const refusal = checkOp(snapshot, op, made);
    if (refusal) return refusal;
    if (op.op === 'put') made.add(`${op.table}/${op.record.id}`);
  }
  return null;
}

/** The change set without operations that would change nothing, so that they leave no trace in the document. */
export function dropNoOps(snapshot: Snapshot, change: ChangeSet): ChangeSet {
  let current = snapshot;
  const ops = change.ops.filter((op) => {
    const next = applyChangeSet(current, { ops: [op] }).snapshot;
    const differs = next !== current;
    current = next;
    return differs;
  });
  return ops.length === change.ops.length ? change : { ...change, ops };
}
