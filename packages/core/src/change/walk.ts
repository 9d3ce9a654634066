import type { TableName } from '../ids.ts';
import { sameJson } from '../json.ts';
import { type AnyRecord, completeRecord, fieldOf, fieldsOf, parseMemberKey } from '../records/registry.ts';
import { type ChangedIds, nextSnapshot, type RecordState, type Snapshot } from '../snapshot/snapshot.ts';
import type { Op } from './changeSet.ts';
import { applyTextEdit } from './textDiff.ts';

/** The state after a change set, and which records really differ. */
export interface Applied {
  readonly snapshot: Snapshot;
  readonly changed: ChangedIds;
}

function stateIn(snapshot: Snapshot, table: TableName, id: string): RecordState {
  const live = snapshot.tables[table].get(id);
  if (live) return { record: live as unknown as AnyRecord, removed: false };
  const gone = snapshot.removed[table].get(id);
  return gone ? { record: gone as unknown as AnyRecord, removed: true } : null;
}

function sameState(before: RecordState, after: RecordState): boolean {
  return before?.removed === after?.removed && sameJson(before?.record, after?.record);
}

/** One record with one member added to, or taken from, a members field. The same record if nothing changes. */
export function withMember(record: AnyRecord, field: string, member: string, present: boolean): AnyRecord {
  const members = (record[field] as readonly string[] | undefined) ?? [];
  if (members.includes(member) === present) return record;
  const next = present ? [...members, member].sort() : members.filter((other) => other !== member);
  return { ...record, [field]: next };
}

/** A record with every field, and members in the one order in which they are kept. */
function normalRecord(table: TableName, given: AnyRecord): AnyRecord {
  const record = completeRecord(table, given) as unknown as Record<string, unknown> & { id: string };
  for (const [name, field] of fieldsOf(table)) {
    if (field.kind === 'members') record[name] = [...(record[name] as readonly string[])].sort();
  }
  return record;
}

function applyOp(state: RecordState, op: Op): RecordState {
  if (op.op === 'put') {
    const record = normalRecord(op.table, op.record);
    return state && !state.removed && sameJson(state.record, record) ? state : { record, removed: false };
  }
  if (!state) return null;
  const { record } = state;
  if (op.op === 'splice') {
    const before = (record[op.field] as string | undefined) ?? '';
    const after = applyTextEdit(before, op);
    return after === before ? state : { ...state, record: { ...record, [op.field]: after } };
  }
  if (op.field === 'removed')
    return state.removed === op.value ? state : { record, removed: op.value === true };
  const member = parseMemberKey(op.table, op.field);
  if (member) {
    const next = withMember(record, member.field, member.member, op.value === true);
    return next === record ? state : { ...state, record: next };
  }
  const value = op.value === undefined ? fieldOf(op.table, op.field)?.default : op.value;
  return sameJson(record[op.field], value) ? state : { ...state, record: { ...record, [op.field]: value } };
}

/** What an operation made of the record it touched. */
export interface Transition {
  readonly before: RecordState;
  readonly after: RecordState;
}

/** Goes through the operations of a change set one by one, at a cost that does not depend on the project. */
export interface Walk {
  /** A record as the operations so far left it. */
  stateOf(table: TableName, id: string): RecordState;
  /** Does one operation; null when it changed nothing. */
  step(op: Op): Transition | null;
  /** Whether all operations so far together make a difference. */
  differs(): boolean;
  /** The snapshot after all operations so far. */
  finish(): Applied;
}

/** Starts at `snapshot`. */
export function walkFrom(snapshot: Snapshot): Walk {
  /** Of each record touched, how it was at the start and how it is now. */
  const states = new Map<TableName, Map<string, { readonly first: RecordState; now: RecordState }>>();
  function stateOf(table: TableName, id: string): RecordState {
    const touched = states.get(table)?.get(id);
    return touched ? touched.now : stateIn(snapshot, table, id);
  }
  return {
    stateOf,
    step(op) {
      const id = op.op === 'put' ? op.record.id : op.id;
      let rows = states.get(op.table);
      const touched = rows?.get(id);
      const before = touched ? touched.now : stateIn(snapshot, op.table, id);
      const after = applyOp(before, op);
      if (after === before) return null;
      if (!rows) {
        rows = new Map();
        states.set(op.table, rows);
      }
      if (touched) touched.now = after;
      else rows.set(id, { first: before, now: after });
      return { before, after };
    },
    differs() {
      for (const rows of states.values())
        for (const { first, now } of rows.values()) if (!sameState(first, now)) return true;
      return false;
    },
    finish() {
      const changed = new Map<TableName, Set<string>>();
      const differing = new Map<TableName, Map<string, RecordState>>();
      for (const [table, rows] of states) {
        const ids = new Set<string>();
        const next = new Map<string, RecordState>();
        for (const [id, { first, now }] of rows) {
          // There and back again is no change, and the record stays the same object.
          if (sameState(first, now)) continue;
          ids.add(id);
          next.set(id, now);
        }
        if (ids.size === 0) continue;
        changed.set(table, ids);
        differing.set(table, next);
      }
      return { snapshot: nextSnapshot(snapshot, differing), changed };
    },
  };
}
