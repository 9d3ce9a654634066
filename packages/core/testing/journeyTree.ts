import type { TableName } from '../src/ids.ts';
import { onMap } from '../src/interchange/keeps/onMap.ts';
import { contentFields } from '../src/interchange/keeps/words.ts';
import type { Field } from '../src/records/field.ts';
import { type AnyRecord, definitions } from '../src/records/registry.ts';
import type { Snapshot } from '../src/snapshot/snapshot.ts';

/** One record of a journey without its id: where it stands, in numbers, and what it says. */
export interface TreeRecord {
  readonly at: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly source: AnyRecord;
}

/** A journey without ids, by table. Actors and personas are those it names. */
export type JourneyTree = ReadonlyMap<TableName, readonly TreeRecord[]>;

export interface TreeOptions {
  /** Whether a record of the map is there; what stands in one that is not, is not there either. */
  readonly include?: (table: TableName, record: AnyRecord) => boolean;
  /** The words an actor, persona or journey is named by; null when it names nothing. */
  readonly words?: (table: TableName, record: AnyRecord) => string | null;
  /** The value of a field; `given` holds all of them, references as words or places. */
  readonly value?: (table: TableName, field: string, given: AnyRecord) => unknown;
  /** Whether what this field names counts as named. */
  readonly follows?: (table: TableName, field: string) => boolean;
}

function parentsOf(table: TableName, record: AnyRecord, failures: ReadonlySet<string>): string[] {
  if (table === 'actions') {
    const holder = failures.has(record.failure as string) ? record.failure : record.contactPoint;
    return [holder as string];
  }
  return Object.entries(definitions[table].fields).flatMap(([name, field]) => {
    const value = record[name];
    if (field.kind === 'place')
      return Object.keys(field.refs).flatMap((part) => {
        const id = (value as Record<string, unknown>)[part];
        return typeof id === 'string' ? [id] : [];
      });
    return field.kind === 'ref' && field.required && typeof value === 'string' ? [value] : [];
  });
}

function plainWords(table: TableName, record: AnyRecord): string | null {
  const words = record[definitions[table].title];
  return typeof words === 'string' && words !== '' ? words : null;
}

/** What stands on a journey's map, without ids, so that two can be compared. */
export function journeyTree(snapshot: Snapshot, journey: string, options: TreeOptions = {}): JourneyTree {
  const { include = () => true, words = plainWords, follows = () => true } = options;
  const value = options.value ?? ((_table, field, given) => given[field]);
  const map = onMap(snapshot, journey);
  const failures = new Set((map.get('failures') ?? []).map(({ id }) => id));
  const places = new Map<string, string>();
  const kept = new Map<TableName, AnyRecord[]>();
  for (const [table, records] of map) {
    const counts = new Map<string, number>();
    const list: AnyRecord[] = [];
    for (const record of records) {
      const parents = parentsOf(table, record, failures);
      if (!parents.every((id) => places.has(id) || table === 'journeys')) continue;
      if (!include(table, record)) continue;
      const inside = parents.map((id) => places.get(id)).join(' × ');
      const n = counts.get(inside) ?? 0;
      counts.set(inside, n + 1);
      // Moments of truth and links have no order of their own.
      const unordered = table === 'momentsOfTruth' || table === 'links';
      places.set(record.id, unordered ? `${inside} / ${table}` : `${inside} / ${table} ${n}`);
      list.push(record);
    }
    kept.set(table, list);
  }
  const named = new Map<TableName, Map<string, AnyRecord>>();
  const resolve = (to: TableName, id: string, follow: boolean): string | null => {
    if (to !== 'actors' && to !== 'personas' && to !== 'journeys') return places.get(id) ?? null;
    const record = snapshot.tables[to].get(id as never) as object as AnyRecord | undefined;
    const text = record ? words(to, record) : null;
    if (record && text !== null && follow && to !== 'journeys') {
      const found = named.get(to) ?? new Map<string, AnyRecord>();
      named.set(to, found.set(id, record));
    }
    return text;
  };
  const given = (table: TableName, record: AnyRecord): AnyRecord => {
    const made: Record<string, unknown> = { ...record };
    for (const [name, field] of contentFields(table)) made[name] = inPlace(field, name, table, record[name]);
    return made as AnyRecord;
  };
  const inPlace = (field: Field, name: string, table: TableName, raw: unknown): unknown => {
    if (field.kind === 'ref')
      return typeof raw === 'string' ? resolve(field.table, raw, follows(table, name)) : null;
    if (field.kind !== 'members') return raw;
    if (!field.table) return [...(raw as string[])].sort();
    const to = field.table;
    const all = (raw as string[]).map((id) => resolve(to, id, follows(table, name)));
    return [...new Set(all.filter((one) => one !== null))].sort();
  };
  const treeRecord = (table: TableName, record: AnyRecord, at: string): TreeRecord => {
    const whole = given(table, record);
    const known = contentFields(table).map(([name]) => [name, value(table, name, whole)] as const);
    const unknown = Object.keys(record)
      .filter((name) => name !== 'id' && !Object.hasOwn(definitions[table].fields, name))
      .map((name) => [name, value(table, name, whole)] as const)
      .filter(([, one]) => one !== undefined);
    return { at, fields: Object.fromEntries([...known, ...unknown]), source: record };
  };
  const tree = new Map<TableName, readonly TreeRecord[]>();
  for (const [table, records] of kept)
    tree.set(
      table,
      records.map((record) => treeRecord(table, record, places.get(record.id) as string)),
    );
  for (const [table, records] of named)
    tree.set(
      table,
      [...records.values()].map((record) => treeRecord(table, record, '')),
    );
  return tree;
}
