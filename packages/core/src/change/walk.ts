import type { TableName } from '../ids.ts';
import { sameJson } from '../json.ts';
import { type AnyRecord, completeRecord, definitions, fieldOf, parseMemberKey } from '../records/registry.ts';
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

/** One record with one member added to, or taken from, a members field. The same record if nothing changes. */
export function withMember(record: AnyRecord, field: string, member: string, present: boolean): AnyRecord {
  const members = (record[field] as readonly string[] | undefined) ?? [];
  if (members.includes(member) === present) return record;
  const next = present ? [...members, member].sort() : members.filter((other) => other !== member);
  return { ...record, [field]: next };
}

/** A record with every field, and members in the one order in which they are kept. */
function normalRecord(table: TableName, given: AnyRecord): AnyRecord {
  const record: Record<string, unknown> & { id: string } = { ...completeRecord(table, given) };
  for (const [name, field] of Object.entries(definitions[table].fields)) {
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

/** Goes through the operations of a change set one by one, at a cost that does not depend on the project. */
export interface Walk {
  /** A record as the operations so far left it. */
  stateOf(table: TableName, id: string): RecordState;
  /** Does one operation; tells whether it changed anything. */
  step(op: Op): boolean;
  /** The snapshot after all operations so far. */
  finish(): Applied;
}

/** Starts at `snapshot`. */
export function walkFrom(snapshot: Snapshot): Walk {
  const states = new Map<TableName, Map<string, RecordState>>();

  function stateOf(table: TableName, id: string): RecordState {
    const rows = states.get(table);
    return rows?.has(id) ? (rows.get(id) as RecordState) : stateIn(snapshot, table, id);
  }

  return {
    stateOf,
    step(op) {
      const id = op.op === 'put' ? op.record.id : op.id;
      const before = stateOf(op.table, id);
      const after = applyOp(before, op);
      if (after === before) return false;
      let rows = states.get(op.table);
      if (!rows) {
        rows = new Map();
        states.set(op.table, rows);
      }
      rows.set(id, after);
      return true;
    },
    finish() {
      const changed = new Map<TableName, Set<string>>();
      const differing = new Map<TableName, Map<string, RecordState>>();
      for (const [table, rows] of states) {
        for (const [id, after] of rows) {
          const before = stateIn(snapshot, table, id);
          // There and back again is no change, and the record stays the same object.
          if (before?.removed === after?.removed && sameJson(before?.record, after?.record)) continue;
          changed.set(table, (changed.get(table) ?? new Set()).add(id));
          differing.set(table, (differing.get(table) ?? new Map()).set(id, after));
        }
      }
      return { snapshot: nextSnapshot(snapshot, differing), changed };
    },
  };
}
