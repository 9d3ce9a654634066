import type { TableName } from '../ids.ts';
import { sameJson } from '../json.ts';
import { type AnyRecord, completeRecord, fieldOf, parseMemberKey } from '../records/registry.ts';
import { type ChangedIds, nextSnapshot, type RecordState, type Snapshot } from '../snapshot/snapshot.ts';
import type { ChangeSet, Op } from './changeSet.ts';
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

function applyOp(state: RecordState, op: Op): RecordState {
  if (op.op === 'put') {
    const record = completeRecord(op.table, op.record) as unknown as AnyRecord;
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
  if (sameJson(record[op.field], op.value)) return state;
  const value = op.value === undefined ? fieldOf(op.table, op.field)?.default : op.value;
  return { ...state, record: { ...record, [op.field]: value } };
}

/**
 * The snapshot after a change set. Pure; records no operation touches stay `===`. Operations on records
 * that do not exist change nothing: check the change set first with `checkChangeSet`.
 */
export function applyChangeSet(snapshot: Snapshot, change: Pick<ChangeSet, 'ops'>): Applied {
  const states = new Map<TableName, Map<string, RecordState>>();
  for (const op of change.ops) {
    const id = op.op === 'put' ? op.record.id : op.id;
    let rows = states.get(op.table);
    if (!rows) {
      rows = new Map();
      states.set(op.table, rows);
    }
    const before = rows.has(id) ? (rows.get(id) as RecordState) : stateIn(snapshot, op.table, id);
    rows.set(id, applyOp(before, op));
  }
  const changed = new Map<TableName, Set<string>>();
  for (const [table, rows] of states) {
    for (const [id, after] of rows) {
      const before = stateIn(snapshot, table, id);
      if (before?.record === after?.record && before?.removed === after?.removed) {
        rows.delete(id);
        continue;
      }
      const ids = changed.get(table) ?? new Set();
      changed.set(table, ids.add(id));
    }
  }
  return { snapshot: nextSnapshot(snapshot, states), changed };
}
