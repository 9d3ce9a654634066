import {
  type AnyRecord,
  checkField,
  completeRecord,
  type Field,
  fieldOf,
  parseMemberKey,
  sameJson,
  type TableName,
  withMember,
} from '@journeywright/core';
import * as Y from 'yjs';
import { isReservedKey, type RecordMap, tombstone } from './layout.ts';
import { plainJson, withoutNul } from './plainJson.ts';
import { fromStored } from './storedValue.ts';

/** A record as it is read from a document. */
export interface StoredRecord {
  readonly record: AnyRecord;
  readonly removed: boolean;
}

// What an unknown field may be nested inside a record inside a list, for a file of it to be readable.
const deepestField = 77;

/** A value as plain JSON; undefined for what is not JSON (bytes, subdocuments). */
function plain(stored: unknown, levels?: number): unknown {
  return plainJson(stored instanceof Y.AbstractType ? stored.toJSON() : fromStored(stored), levels);
}

/** What a known field reads as. Values that are not valid for it read as the default and stay in the document. */
function readKnown(field: Field, value: unknown): unknown {
  if (field.kind === 'text') {
    // Longer than allowed is still shown: two people can reach the limit together.
    if (value instanceof Y.Text) return withoutNul(value.toString());
    return typeof value === 'string' ? withoutNul(value) : field.default;
  }
  if (value === undefined) return field.default;
  if (field.kind === 'json') return plain(value) ?? field.default;
  if (value instanceof Y.AbstractType) return field.default;
  const given = fromStored(value);
  if (checkField(field, given) !== null) return field.default;
  // A place may have parts this version does not know.
  return field.kind === 'place' ? plainJson(given, deepestField) : given;
}

/** One key of the document applied to a record being read. The same record when nothing changes. */
function withKey(table: TableName, record: AnyRecord, key: string, value: unknown): AnyRecord {
  if (isReservedKey(key)) return record;
  const member = parseMemberKey(table, key);
  if (member) {
    const field = fieldOf(table, member.field) as Field;
    const present = value === true && checkField(field, [member.member]) === null;
    return withMember(record, member.field, member.member, present);
  }
  const field = fieldOf(table, key);
  // Members live under keys of their own; what stands under the bare name is not ours.
  if (field?.kind === 'members') return record;
  const next = field ? readKnown(field, value) : plain(value, deepestField);
  if (next === undefined) {
    if (!Object.hasOwn(record, key)) return record;
    const { [key]: _gone, ...rest } = record;
    return rest as AnyRecord;
  }
  return sameJson(record[key], next) ? record : { ...record, [key]: next };
}

/** The whole record as the document has it now. Never throws, whatever others have written. */
export function readRecord(table: TableName, id: string, map: RecordMap): StoredRecord {
  const given: Record<string, unknown> = { id };
  const members = new Map<string, string[]>();
  for (const [key, value] of map.entries()) {
    if (isReservedKey(key)) continue;
    const member = parseMemberKey(table, key);
    if (member) {
      const field = fieldOf(table, member.field) as Field;
      if (value !== true || checkField(field, [member.member]) !== null) continue;
      members.set(member.field, [...(members.get(member.field) ?? []), member.member]);
      continue;
    }
    const field = fieldOf(table, key);
    if (field?.kind === 'members') continue;
    given[key] = field ? readKnown(field, value) : plain(value, deepestField);
    if (given[key] === undefined) delete given[key];
  }
  for (const [field, names] of members) given[field] = names.sort();
  const record = completeRecord(table, given as AnyRecord) as unknown as AnyRecord;
  return { record, removed: map.get(tombstone) === true };
}

/** The record after some of its keys changed in the document. Its value is `===` when they read the same. */
export function rereadKeys(
  table: TableName,
  map: RecordMap,
  before: StoredRecord,
  keys: Iterable<string>,
): StoredRecord {
  let { record, removed } = before;
  for (const key of keys) {
    if (key === tombstone) removed = map.get(key) === true;
    else record = withKey(table, record, key, map.get(key));
  }
  return { record, removed };
}
