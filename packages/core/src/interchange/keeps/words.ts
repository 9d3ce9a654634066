import type { TableName } from '../../ids.ts';
import type { Field } from '../../records/field.ts';
import { type AnyRecord, definitions } from '../../records/registry.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { FormatKeeps, KeptField } from '../kept.ts';

const byWords: readonly TableName[] = ['actors', 'personas', 'journeys'];

/** The required reference that says where a record belongs: told by its place in a format, not by a field. */
export const parentFields: Readonly<Partial<Record<TableName, string>>> = {
  stages: 'journey',
  lanes: 'journey',
  transactions: 'contactPoint',
  responses: 'contactPoint',
  momentsOfTruth: 'contactPoint',
  failures: 'contactPoint',
};

/** The fields of a table that hold content; the others say where a record stands. */
export function contentFields(table: TableName): readonly (readonly [string, Field])[] {
  return Object.entries(definitions[table].fields).filter(
    ([name, field]) => field.kind !== 'order' && field.kind !== 'place' && name !== parentFields[table],
  );
}

export function keptField(keeps: FormatKeeps, table: TableName, field: string): KeptField | undefined {
  return keeps.tables[table]?.find((kept) => kept.field === field);
}

/** The words a record of `table` is named by once the format carried it, or null when it names nothing. */
export function wordsOf(
  snapshot: Snapshot,
  keeps: FormatKeeps | null,
  table: TableName,
  id: string,
): string | null {
  const record = snapshot.tables[table].get(id as never) as object as AnyRecord | undefined;
  if (!record) return null;
  const { title } = definitions[table];
  const kept = keeps ? keptField(keeps, table, title) : undefined;
  const words = kept?.comesBack ? kept.comesBack(record[title], record) : record[title];
  return typeof words === 'string' && words !== '' ? words : null;
}

/**
 * A record whose references are words or null where `comesBack` expects them so. Other references stay where
 * they lead to one of `shown`, and are null elsewhere. `keeps` null gives the words as they are.
 */
export function inWords(
  snapshot: Snapshot,
  keeps: FormatKeeps | null,
  table: TableName,
  record: AnyRecord,
  shown: ReadonlySet<string>,
): AnyRecord {
  const words: Record<string, unknown> = { ...record };
  const resolve = (to: TableName, id: string): string | null =>
    byWords.includes(to) ? wordsOf(snapshot, keeps, to, id) : shown.has(id) ? id : null;
  for (const [name, field] of contentFields(table)) {
    const value = record[name];
    if (field.kind === 'ref' && typeof value === 'string') words[name] = resolve(field.table, value);
    if (field.kind === 'members' && field.table && Array.isArray(value)) {
      const found = value.map((id: string) => resolve(field.table as TableName, id));
      words[name] = [...new Set(found.filter((one) => one !== null))].sort();
    }
  }
  return words as AnyRecord;
}
