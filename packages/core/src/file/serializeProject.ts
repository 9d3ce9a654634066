import { versionMap } from '../migrations/versionMap.ts';
import { projectId, type TableName } from '../ids.ts';
import { sameJson } from '../json.ts';
import type { Field } from '../records/field.ts';
import { type AnyRecord, definitions } from '../records/registry.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { formatName, isTopLevelExtra, listTables } from './format.ts';

type Entries = readonly (readonly [name: string, value: unknown])[];

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function written(value: unknown, indent: string): string {
  // Line ends cannot stand inside a JSON text, so each one here begins a new line of the layout.
  return (JSON.stringify(value, null, 2) ?? 'null').replaceAll('\n', `\n${indent}`);
}

// JSON.stringify would put names that look like numbers first, whatever order they are to have.
function writtenEntries(entries: Entries, indent: string): string {
  if (entries.length === 0) return '{}';
  const inner = `${indent}  `;
  const lines = entries.map(([name, value]) => `${inner}${JSON.stringify(name)}: ${written(value, inner)}`);
  return `{\n${lines.join(',\n')}\n${indent}}`;
}

/** A place without its empty parts, in the order of the definition. */
function placeForFile(field: Extract<Field, { kind: 'place' }>, value: unknown): unknown {
  const place = value as Record<string, unknown>;
  const known = [...Object.keys(field.refs), 'order'];
  const unknown = Object.keys(place)
    .filter((name) => !known.includes(name))
    .sort(byCodeUnit);
  return Object.fromEntries(
    [...known, ...unknown].flatMap((name) =>
      place[name] === undefined || (place[name] === null && known.includes(name))
        ? []
        : [[name, place[name]]],
    ),
  );
}

function valueForFile(field: Field, value: unknown): unknown {
  if (field.kind === 'place') return placeForFile(field, value);
  return field.kind === 'members' ? [...(value as readonly string[])].sort(byCodeUnit) : value;
}

function recordEntries(table: TableName, record: AnyRecord): Entries {
  const { fields } = definitions[table];
  const entries: [string, unknown][] = table === 'project' ? [] : [['id', record.id]];
  for (const [name, field] of Object.entries(fields)) {
    const value = record[name];
    if (value !== undefined && !sameJson(value, field.default))
      entries.push([name, valueForFile(field, value)]);
  }
  for (const name of Object.keys(record).sort(byCodeUnit)) {
    if (name !== 'id' && !Object.hasOwn(fields, name) && record[name] !== undefined)
      entries.push([name, record[name]]);
  }
  return entries;
}

/** The records of a table that are there, sorted by id. */
export function recordsById(snapshot: Snapshot, table: TableName): readonly AnyRecord[] {
  const records = [...snapshot.tables[table].values()] as unknown as AnyRecord[];
  return records.sort((a, b) => byCodeUnit(a.id, b.id));
}

/**
 * The canonical project file of a snapshot: the same content always gives the same bytes. Removed records
 * are left out; records whose stage, lane or contact point is gone are kept as they are. Unknown fields and
 * unknown top-level keys come out as they came in.
 */
export function serializeProject(snapshot: Snapshot): string {
  const parts = [
    `  "format": ${JSON.stringify(formatName)}`,
    `  "schema": ${writtenEntries(Object.entries(versionMap()), '  ')}`,
  ];
  const project = snapshot.tables.project.get(projectId);
  if (project)
    parts.push(`  "project": ${writtenEntries(recordEntries('project', project as AnyRecord), '  ')}`);
  const extras = recordsById(snapshot, 'extras');
  for (const table of listTables) {
    const records =
      table === 'extras' ? extras.filter((extra) => !isTopLevelExtra(extra)) : recordsById(snapshot, table);
    if (records.length === 0) continue;
    const items = records.map((record) => `    ${writtenEntries(recordEntries(table, record), '    ')}`);
    parts.push(`  ${JSON.stringify(table)}: [\n${items.join(',\n')}\n  ]`);
  }
  const kept = extras
    .filter(isTopLevelExtra)
    .map((extra): [string, unknown] => [extra.key as string, extra.value]);
  for (const [key, value] of kept.sort(([a], [b]) => byCodeUnit(a, b)))
    parts.push(`  ${JSON.stringify(key)}: ${written(value, '  ')}`);
  return `{\n${parts.join(',\n')}\n}\n`;
}
