import {
  type AnyRecord,
  type ChangeSet,
  diffText,
  fieldOf,
  fieldsOf,
  fitTextEdit,
  memberKey,
  type Op,
  parseMemberKey,
  type Put,
  sameJson,
  type TableName,
  type TextEdit,
} from '@journeywright/core';
import * as Y from 'yjs';
import { type ImportEdit, LocalEdit, type MigrationEdit } from '../origins.ts';
import { isReservedKey, isTextField, type RecordMap, recordMap, tableMap, tombstone } from './layout.ts';
import { readRecord } from './readRecord.ts';
import { toStored } from './storedValue.ts';

type Origin = LocalEdit | ImportEdit | MigrationEdit;

/** Runs `write` and remembers what it wrote as scaffold of a local edit. */
function asScaffold(doc: Y.Doc, origin: Origin, write: () => void): void {
  const client = doc.clientID;
  const from = Y.getState(doc.store, client);
  write();
  if (origin instanceof LocalEdit) {
    origin.scaffold.push({ client, from, to: Y.getState(doc.store, client) });
  }
}

function newRecordMap(table: TableName, record: AnyRecord): RecordMap {
  const map = new Y.Map<unknown>();
  for (const [name, field] of fieldsOf(table)) {
    const value = record[name];
    if (field.kind === 'text') map.set(name, new Y.Text(typeof value === 'string' ? value : ''));
    else if (field.kind === 'members')
      for (const member of (value as readonly string[] | undefined) ?? [])
        map.set(memberKey(name, member), true);
    else if (value !== undefined && !sameJson(value, field.default)) map.set(name, toStored(value));
  }
  for (const [key, value] of Object.entries(record)) {
    if (value !== undefined && isUnknownKey(table, key)) map.set(key, toStored(value));
  }
  return map;
}

function isUnknownKey(table: TableName, key: string): boolean {
  return !isReservedKey(key) && !fieldOf(table, key) && !parseMemberKey(table, key);
}

/** Creates records of different ids. */
function createRecords(doc: Y.Doc, puts: readonly Put[], origin: Origin): void {
  const made = puts.map(({ table, record }) => ({ table, id: record.id, map: newRecordMap(table, record) }));
  asScaffold(doc, origin, () => {
    for (const { table, id, map } of made) tableMap(doc, table).set(id, map);
    if (origin instanceof LocalEdit) for (const { map } of made) map.set(tombstone, true);
  });
  // Undo brings back the tombstones just written instead of deleting the records and all that is in them.
  if (origin instanceof LocalEdit) for (const { map } of made) map.delete(tombstone);
}

function textOf(doc: Y.Doc, map: RecordMap, field: string, origin: Origin): Y.Text {
  const present = map.get(field);
  if (present instanceof Y.Text) return present;
  const text = new Y.Text(typeof present === 'string' ? present : '');
  asScaffold(doc, origin, () => map.set(field, text));
  return text;
}

function spliceText(text: Y.Text, edit: TextEdit): void {
  if (edit.remove > 0) text.delete(edit.at, edit.remove);
  if (edit.insert !== '') text.insert(edit.at, edit.insert);
}

function setKey(map: RecordMap, key: string, value: unknown, isDefault: boolean): void {
  if (!isDefault) map.set(key, toStored(value));
  else if (map.has(key)) map.delete(key);
}

function setField(
  doc: Y.Doc,
  table: TableName,
  map: RecordMap,
  name: string,
  given: unknown,
  origin: Origin,
): void {
  const field = fieldOf(table, name);
  const value = given === undefined ? field?.default : given;
  if (isTextField(table, name)) {
    const text = textOf(doc, map, name, origin);
    const edit = diffText(text.toString(), typeof value === 'string' ? value : '');
    if (edit) spliceText(text, edit);
  } else if (name === tombstone || parseMemberKey(table, name)) {
    setKey(map, name, true, value !== true);
  } else {
    setKey(map, name, value, value === undefined || (field !== undefined && sameJson(value, field.default)));
  }
}

/** Brings an existing record to the given values field by field, so that concurrent edits to others merge. */
function updateRecord(doc: Y.Doc, table: TableName, map: RecordMap, record: AnyRecord, origin: Origin): void {
  const before = readRecord(table, record.id, map).record;
  for (const [name, field] of fieldsOf(table)) {
    const value = record[name] ?? field.default;
    if (sameJson(before[name], value)) continue;
    if (field.kind !== 'members') {
      setField(doc, table, map, name, value, origin);
      continue;
    }
    const had = new Set(before[name] as readonly string[]);
    const has = new Set(value as readonly string[]);
    for (const member of had) if (!has.has(member)) map.delete(memberKey(name, member));
    for (const member of has) if (!had.has(member)) map.set(memberKey(name, member), true);
  }
  for (const key of new Set([...Object.keys(before), ...Object.keys(record)])) {
    if (isUnknownKey(table, key) && !sameJson(before[key], record[key]))
      setKey(map, key, record[key], record[key] === undefined);
  }
  if (map.has(tombstone)) map.delete(tombstone);
}

function applyOp(doc: Y.Doc, op: Op, origin: Origin): void {
  const map = recordMap(doc, op.table, op.op === 'put' ? op.record.id : op.id);
  if (op.op === 'put') {
    if (map) updateRecord(doc, op.table, map, op.record, origin);
  } else if (map && op.op === 'set') {
    setField(doc, op.table, map, op.field, op.value, origin);
  } else if (map && op.op === 'splice') {
    const text = textOf(doc, map, op.field, origin);
    spliceText(text, fitTextEdit(text.toString(), op));
  }
}

/** The operations from `at` on that create records, as far as they follow one another. */
function freshPuts(doc: Y.Doc, ops: readonly Op[], at: number): readonly Put[] {
  const puts: Put[] = [];
  const ids = new Set<string>();
  for (let i = at; i < ops.length; i++) {
    const op = ops[i] as Op;
    // Ids tell their table, so that two records of one id cannot be meant.
    if (op.op !== 'put' || ids.has(op.record.id) || recordMap(doc, op.table, op.record.id)) break;
    ids.add(op.record.id);
    puts.push(op);
  }
  return puts;
}

/**
 * Writes a change set into a document as one transaction. The change set must have passed `checkChangeSet`:
 * Yjs does not take back half an edit. Operations on records that do not exist change nothing.
 */
export function applyToDoc(doc: Y.Doc, change: Pick<ChangeSet, 'ops'>, origin: Origin): void {
  doc.transact(() => {
    const { ops } = change;
    for (let at = 0; at < ops.length; ) {
      const fresh = freshPuts(doc, ops, at);
      if (fresh.length > 0) createRecords(doc, fresh, origin);
      else applyOp(doc, ops[at] as Op, origin);
      at += Math.max(1, fresh.length);
    }
  }, origin);
}
