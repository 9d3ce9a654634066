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
        return valueText(snapshot, field, value);
      }),
    }))
    // “No” is what nobody said: a column of nothing else would only make the table wider.
    .filter(({ field, cells }) =>
      cells.some((cell) => cell !== null && !(field.kind === 'flag' && cell === 'no')),
    );
  if (records.length === 0 || shown.length === 0) return null;
  return {
    title: plural,
    columns: shown.map(({ field }) => ({
      label: field.label,
      ...(field.kind === 'number' && field.unit !== undefined && { unit: field.unit }),
    })),
    // Only numbers are measured; of words there are none.
    rows: records.map((_, at) =>
      shown.map(({ field, cells }) => cells[at] ?? (field.kind === 'number' ? null : '–')),
    ),
  };
}
