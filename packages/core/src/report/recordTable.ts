import type { TableName } from '../ids.ts';
import type { ResultTable } from '../methods/result.ts';
import { type AnyRecord, definitions } from '../records/registry.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { splitWide } from './splitWide.ts';
import { valueText } from './valueText.ts';

/**
 * Tables of records with the fields that say something in at least one of them; none of no records. Where there
 * are more fields than fit side by side, each table begins with what the record belongs to and its name.
 * @param leaveOut fields the reader sees elsewhere
 */
export function recordTable(
  snapshot: Snapshot,
  of: TableName,
  records: readonly { readonly id: string }[],
  leaveOut: readonly string[] = [],
): readonly ResultTable[] {
  const { fields, plural, title } = definitions[of];
  const shown = Object.entries(fields)
    .filter(([name, field]) => field.kind !== 'order' && field.kind !== 'place' && !leaveOut.includes(name))
    .map(([name, field]) => ({
      name,
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
  const at = shown.findIndex(({ name }) => name === title);
  const keys = at === 0 ? 1 : at > 0 ? 2 : 0;
  if (at > 1) shown.splice(1, 0, ...shown.splice(at, 1));
  if (records.length === 0 || shown.length === 0) return [];
  const table: ResultTable = {
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
  return splitWide(table, Math.max(1, keys));
}
