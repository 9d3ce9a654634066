import {
  type AnyRecord,
  type ChangeSet,
  definitions,
  diffText,
  fieldOf,
  fitTextEdit,
  memberKey,
  type Op,
  parseMemberKey,
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
  for (const [name, field] of Object.entries(definitions[table].fields)) {
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

function createRecord(doc: Y.Doc, table: TableName, record: AnyRecord, origin: Origin): void {
  const map = newRecordMap(table, record);
  asScaffold(doc, origin, () => {
    tableMap(doc, table).set(record.id, map);
    if (origin instanceof LocalEdit) map.set(tombstone, true);
  });
  // Undo brings back the tombstone just written instead of deleting the record and all that is in it.
  if (origin instanceof LocalEdit) map.delete(tombstone);
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
  for (const [name, field] of Object.entries(definitions[table].fields)) {
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
    else createRecord(doc, op.table, op.record, origin);
  } else if (map && op.op === 'set') {
    setField(doc, op.table, map, op.field, op.value, origin);
  } else if (map && op.op === 'splice') {
    const text = textOf(doc, map, op.field, origin);
    spliceText(text, fitTextEdit(text.toString(), op));
  }
}

/**
 * Writes a change set into a document as one transaction. The change set must have passed `checkChangeSet`:
 * Yjs does not take back half an edit. Operations on records that do not exist change nothing.
 */
export function applyToDoc(doc: Y.Doc, change: Pick<ChangeSet, 'ops'>, origin: Origin): void {
  doc.transact(() => {
    for (const op of change.ops) applyOp(doc, op, origin);
  }, origin);
}
