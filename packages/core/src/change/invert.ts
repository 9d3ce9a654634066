import { textIn } from '../map/words.ts';
import { type AnyRecord, fieldOf, memberKey, parseMemberKey } from '../records/registry.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { type ChangeSet, type Op, put, set, splice } from './changeSet.ts';
import { diffText } from './textDiff.ts';
import { type Transition, walkFrom } from './walk.ts';

/** The splice that takes back the change of a text from `before` to `after`. */
function invertText(op: Exclude<Op, { op: 'put' }>, before: string, after: string): Op[] {
  const edit = diffText(before, after);
  if (!edit) return [];
  const { at, remove, insert } = edit;
  return [splice(op.table, op.id, op.field, at, insert.length, before.slice(at, at + remove))];
}

/** The operations that take one operation back, given what it made of its record. */
export function invertOp({ before, after }: Transition, op: Op): Op[] {
  if (op.op === 'put') {
    const { id } = op.record;
    if (!before) return [set(op.table, id, 'removed', true)];
    const back = put(op.table, before.record);
    return before.removed ? [back, set(op.table, id, 'removed', true)] : [back];
  }
  if (!before || !after) return [];
  const record: AnyRecord = before.record;
  if (op.op === 'set' && op.field === 'removed') return [set(op.table, op.id, 'removed', before.removed)];
  const member = op.op === 'set' ? parseMemberKey(op.table, op.field) : null;
  if (member) {
    const had = ((record[member.field] as readonly string[] | undefined) ?? []).includes(member.member);
    return [set(op.table, op.id, memberKey(member.field, member.member), had)];
  }
  // A text goes back by the part that was replaced, so that what others typed beside it stays.
  return fieldOf(op.table, op.field)?.kind === 'text'
    ? invertText(op, textIn(record, op.field), textIn(after.record, op.field))
    : [set(op.table, op.id, op.field, record[op.field])];
}

/**
 * The change set that takes `change` back, given the snapshot it was applied to. A record the change
 * created is removed, not forgotten, so that redo and others' edits to it keep working.
 */
export function invertChangeSet(before: Snapshot, change: ChangeSet): ChangeSet {
  const walk = walkFrom(before);
  const undo: Op[][] = [];
  for (const op of change.ops) {
    const step = walk.step(op);
    if (step) undo.push(invertOp(step, op));
  }
  return { ...change, ops: undo.reverse().flat() };
}

/** One change set that does what `first` and then `second` do. */
export function composeChangeSets(first: ChangeSet, second: ChangeSet): ChangeSet {
  return { command: first.command, label: first.label, ops: [...first.ops, ...second.ops] };
}
