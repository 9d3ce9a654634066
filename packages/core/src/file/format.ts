import type { Id, TableName } from '../ids.ts';
import { isIdOf } from '../ids.ts';
import { type AnyRecord, definitions, parseMemberKey, tableNames } from '../records/registry.ts';

/** The value of `format` in every project file. */
export const formatName = 'journeywright';

/** The most UTF-16 units a file may have: about fifty times a map of 5,000 cards. */
export const longestFile = 64 * 1024 * 1024;

/** Tables written as lists, in the order of the file. The project stands before them, as one object. */
export const listTables: readonly TableName[] = tableNames.filter((name) => name !== 'project');

const ownKeys: ReadonlySet<string> = new Set(['format', 'schema', ...tableNames]);

/** Whether a top-level key of a file is one the format defines. */
export function isOwnKey(key: string): boolean {
  return ownKeys.has(key);
}

/** Whether a field name is kept for the stored form of a record and cannot be an unknown field. */
export function isReservedField(table: TableName, field: string): boolean {
  return field === 'removed' || field === '__proto__' || parseMemberKey(table, field) !== null;
}

/** Two passes of FNV-1a; ids need few collisions here, not secrecy. */
function digest(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x01000193;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    a = Math.imul(a ^ code, 0x01000193) >>> 0;
    b = Math.imul(b ^ (code + i), 0x85ebca6b) >>> 0;
  }
  return `${a.toString(36)}-${b.toString(36)}`;
}

/** The id of the record that keeps an unknown top-level key: the same key always gives the same id. */
export function extraIdOf(key: string): Id<'extras'> {
  const plain = `ext_${key}`;
  return isIdOf('extras', plain) && !key.startsWith('-') ? plain : `ext_-${digest(key)}`;
}

/** Whether an extra can be written as a top-level key and be found again under the same id. */
export function isTopLevelExtra(extra: AnyRecord): boolean {
  const key = extra.key;
  const fields = definitions.extras.fields;
  return (
    typeof key === 'string' &&
    !isOwnKey(key) &&
    extra.id === extraIdOf(key) &&
    Object.keys(extra).every((name) => name === 'id' || Object.hasOwn(fields, name))
  );
}
