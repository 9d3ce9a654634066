import type { TableName } from '../ids.ts';
import type { ResultTable } from '../methods/result.ts';
import { type AnyRecord, definitions } from '../records/registry.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { valueText } from './valueText.ts';

/**
 * A table of records with the fields that say something in at least one of them; null of no records.
 * @param leaveOut fields the reader sees elsewhere
 */
export function recordTable(
  snapshot: Snapshot,
  table: TableName,
  records: readonly { readonly id: string }[],
  leaveOut: readonly string[] = [],
): ResultTable | null {
  const { fields, plural } = definitions[table];
  const shown = Object.entries(fields)
    .filter(([name, field]) => field.kind !== 'order' && field.kind !== 'place' && !leaveOut.includes(name))
    .map(([name, field]) => ({
      field,
      cells: records.map((record) => {
        const value = (record as AnyRecord)[name];
        // “No” is what nobody said: a column of it would only make the table wider.
        return field.kind === 'flag' && value === false ? null : valueText(snapshot, field, value);
      }),
    }))
    .filter(({ cells }) => cells.some((cell) => cell !== null));
  if (records.length === 0 || shown.length === 0) return null;
  return {
    title: plural,
    columns: shown.map(({ field }) => ({
      label: field.label,
      ...(field.kind === 'number' && field.unit !== undefined && { unit: field.unit }),
    })),
    rows: records.map((_, at) => shown.map(({ cells }) => cells[at] ?? null)),
  };
}
