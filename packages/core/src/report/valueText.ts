import { titleOf } from '../map/words.ts';
import type { AnyRecord } from '../records/registry.ts';
import type { Field } from '../records/field.ts';
import { definitions } from '../records/registry.ts';
import { findRecord, type Snapshot } from '../snapshot/snapshot.ts';
import type { TableName } from '../ids.ts';

/** The words that name a record, whole and without quotation marks; a removed record says so. */
export function nameText(snapshot: Snapshot, table: TableName, id: string): string {
  const record = findRecord(snapshot, table, id) as AnyRecord | undefined;
  const words = record?.[definitions[table].title];
  const name = typeof words === 'string' && words.trim() !== '' ? words.trim() : titleOf(snapshot, table, id);
  return snapshot.tables[table].has(id) ? name : `${name} (removed)`;
}

/** A value of a field as a report shows it: a number stays a number; null and “” are null. */
export function valueText(snapshot: Snapshot, field: Field, value: unknown): string | number | null {
  if (value === null || value === undefined || value === '') return null;
  switch (field.kind) {
    case 'number':
      return typeof value === 'number' ? value : null;
    case 'flag':
      return value === true ? 'yes' : 'no';
    case 'choice':
      return field.options.find((option) => option.value === value)?.label ?? String(value as string);
    case 'ref':
      return nameText(snapshot, field.table, String(value as string));
    case 'members': {
      const members = Array.isArray(value) ? (value as string[]) : [];
      const words = members.map(
        (member) =>
          field.options?.find((option) => option.value === member)?.label ??
          (field.table ? nameText(snapshot, field.table, member) : member),
      );
      return words.length === 0 ? null : words.join('; ');
    }
    case 'order':
    case 'place':
      return null;
    case 'json':
      return JSON.stringify(value);
    default:
      return typeof value === 'string' ? value : null;
  }
}
