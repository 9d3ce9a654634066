import { type AnyRecord, memberKey, parseMemberKey } from '../records/registry.ts';
import { findRecord, type Snapshot } from '../snapshot/snapshot.ts';
import { applyChangeSet } from './apply.ts';
import { type ChangeSet, type Op, put, set, splice } from './changeSet.ts';
import { fitTextEdit } from './textDiff.ts';

function invertOp(before: Snapshot, op: Op): Op[] {
  const id = op.op === 'put' ? op.record.id : op.id;
  const record = findRecord(before, op.table, id) as AnyRecord | undefined;
  const wasRemoved = before.removed[op.table].has(id);
  if (op.op === 'put') {
    if (!record) return [set(op.table, id, 'removed', true)];
    return wasRemoved ? [put(op.table, record), set(op.table, id, 'removed', true)] : [put(op.table, record)];
  }
  if (!record) return [];
  if (op.op === 'splice') {
    const text = (record[op.field] as string | undefined) ?? '';
    const { at, remove, insert } = fitTextEdit(text, op);
    return [splice(op.table, id, op.field, at, insert.length, text.slice(at, at + remove))];
  }
  if (op.field === 'removed') return [set(op.table, id, 'removed', wasRemoved)];
  const member = parseMemberKey(op.table, op.field);
  if (member) {
    const had = ((record[member.field] as readonly string[] | undefined) ?? []).includes(member.member);
    return [set(op.table, id, memberKey(member.field, member.member), had)];
  }
  return [set(op.table, id, op.field, record[op.field])];
}

/**
 * The change set that takes `change` back, given the snapshot it was applied to. A record the change
 * created is removed, not forgotten, so that redo and others' edits to it keep working.
 */
export function invertChangeSet(before: Snapshot, change: ChangeSet): ChangeSet {
  const undo: Op[] = [];
  let current = before;
  for (const op of change.ops) {
    undo.unshift(...invertOp(current, op));
    current = applyChangeSet(current, { ops: [op] }).snapshot;
  }
  return { ...change, ops: undo };
}

/** One change set that does what `first` and then `second` do. */
export function composeChangeSets(first: ChangeSet, second: ChangeSet): ChangeSet {
  return { command: first.command, label: first.label, ops: [...first.ops, ...second.ops] };
}
