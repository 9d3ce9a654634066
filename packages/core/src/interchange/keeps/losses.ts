import type { TableName } from '../../ids.ts';
import { sameJson } from '../../json.ts';
import { type AnyRecord, definitions } from '../../records/registry.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { Loss } from '../export.ts';
import type { FormatKeeps } from '../kept.ts';
import { belongsTo, namedIn, sharedTables } from './belongs.ts';
import { leftBehind } from './leftBehind.ts';
import { mapTables, onMap } from './onMap.ts';
import { contentFields, inWords, keptField, wordsOf } from './words.ts';

/** Why a record is not kept as it is: the fields at fault, or `all` of it. */
type Lost = 'all' | ReadonlySet<string>;

function lostFields(
  snapshot: Snapshot,
  keeps: FormatKeeps,
  table: TableName,
  record: AnyRecord,
  shown: ReadonlySet<string>,
): ReadonlySet<string> {
  const { fields } = definitions[table];
  const lost = new Set<string>();
  const asIs = inWords(snapshot, null, table, record, shown);
  const given = inWords(snapshot, keeps, table, record, shown);
  for (const [name, field] of contentFields(table)) {
    const kept = keptField(keeps, table, name);
    const back = !kept ? field.default : kept.comesBack ? kept.comesBack(given[name], given) : given[name];
    if (!sameJson(asIs[name] ?? field.default, back)) lost.add(field.label);
  }
  for (const name of Object.keys(record))
    if (name !== 'id' && !Object.hasOwn(fields, name) && record[name] !== undefined) lost.add(`“${name}”`);
  return lost;
}

/** The records of a journey that come back, for what names them and what stands in them. */
function comingBack(snapshot: Snapshot, keeps: FormatKeeps, journey: string): ReadonlySet<AnyRecord> {
  const back = new Set<AnyRecord>();
  const gone = new Set<string>();
  const shown = onMap(snapshot, journey);
  const failures = new Set(shown.get('failures')?.map(({ id }) => id));
  for (const [table, records] of shown) {
    const { fields } = definitions[table];
    for (const record of records) {
      // An action stands at its failure, or else at its contact point.
      const holder = failures.has(record.failure as string) ? 'failure' : 'contactPoint';
      const inside = Object.entries(fields)
        .filter(([name, field]) =>
          table === 'actions'
            ? name === holder
            : field.kind === 'place' || (field.kind === 'ref' && field.required),
        )
        .flatMap(([name, field]) => namedIn(field, record[name]));
      const stays =
        keeps.tables[table] !== undefined &&
        (keeps.only?.[table]?.test(record, snapshot) ?? true) &&
        !inside.some(({ id }) => gone.has(id));
      if (stays) back.add(record);
      else gone.add(record.id);
    }
  }
  return back;
}

/** The ids of shared records that something which comes back names in a kept field. */
function namedByKept(snapshot: Snapshot, keeps: FormatKeeps, back: ReadonlySet<AnyRecord>): Set<string> {
  const ids = new Set<string>();
  for (const table of mapTables)
    for (const kept of keeps.tables[table] ?? []) {
      const field = definitions[table].fields[kept.field];
      if (!field) continue;
      for (const record of snapshot.tables[table].values() as Iterable<object> as Iterable<AnyRecord>)
        if (back.has(record)) for (const { id } of namedIn(field, record[kept.field])) ids.add(id);
    }
  return ids;
}

function inPlainWords(table: TableName, lost: readonly Lost[]): string {
  const things = definitions[table].plural.toLowerCase();
  if (lost.includes('all')) return things;
  const labels = new Set(lost.flatMap((fields) => [...(fields as ReadonlySet<string>)]));
  const shown = [...labels].slice(0, 6).join(', ');
  return labels.size > 6 ? `${shown} and ${labels.size - 6} more of ${things}` : `${shown} of ${things}`;
}

/**
 * What a format that keeps `keeps` cannot carry of a journey, by table, in the order of the file: records that
 * do not come back, and records that come back with less. What is parked counts as lost, as no format but our
 * own has a place for it. Behind it stands what of the rest of the project stays behind.
 */
export function countLosses(snapshot: Snapshot, journey: string, keeps: FormatKeeps): readonly Loss[] {
  const back = comingBack(snapshot, keeps, journey);
  const named = namedByKept(snapshot, keeps, back);
  const shown = new Set<string>();
  for (const records of onMap(snapshot, journey).values()) for (const { id } of records) shown.add(id);
  const losses: Loss[] = [];
  for (const [table, records] of belongsTo(snapshot, journey)) {
    const lost: Lost[] = [];
    for (const record of records) {
      const returns = sharedTables.includes(table)
        ? keeps.tables[table] !== undefined &&
          named.has(record.id) &&
          wordsOf(snapshot, keeps, table, record.id) !== null
        : back.has(record);
      const fields = returns ? lostFields(snapshot, keeps, table, record, shown) : null;
      if (!fields) lost.push('all');
      else if (fields.size > 0) lost.push(fields);
    }
    if (lost.length > 0)
      losses.push({ of: 'itself', table, count: lost.length, what: inPlainWords(table, lost) });
  }
  return [...losses, ...leftBehind(snapshot, journey)];
}
