import { type AnyRecord, definitions, findRecord, type Snapshot, type TableName } from '@journeywright/core';

const longest = 60;

function nameOf(snapshot: Snapshot, table: TableName, id: string): string {
  const { title, label } = definitions[table];
  const record = findRecord(snapshot, table, id) as AnyRecord | undefined;
  const words = typeof record?.[title] === 'string' ? record[title].replaceAll(/\s+/g, ' ').trim() : '';
  if (words === '') return label;
  return [...words].length > longest ? `${[...words].slice(0, longest - 1).join('')}…` : words;
}

/** What a record stands in, nearest first; empty for what stands on its own. */
function holderOf(snapshot: Snapshot, table: TableName, id: string): readonly [TableName, string] | null {
  const record = findRecord(snapshot, table, id) as AnyRecord | undefined;
  const place = record?.['place'] as Readonly<Record<string, string | null>> | undefined;
  const ways: readonly (readonly [TableName, unknown])[] = [
    ['failures', table === 'failures' ? null : record?.['failure']],
    ['contactPoints', place?.['contactPoint'] ?? record?.['contactPoint']],
    ['stages', place?.['stage'] ?? record?.['stage']],
    ['journeys', record?.['journey']],
  ];
  const found = ways.find(([, holder]) => typeof holder === 'string');
  return found ? [found[0], found[1] as string] : null;
}

/** Where a record stands, for people: “Hotel stay › Booking › Website › Confirmation late”. */
export function where(snapshot: Snapshot, table: TableName, id: string): string {
  const names: string[] = [];
  const seen = new Set<string>();
  let at: readonly [TableName, string] | null = [table, id];
  while (at && !seen.has(at[1])) {
    seen.add(at[1]);
    names.unshift(nameOf(snapshot, ...at));
    at = holderOf(snapshot, ...at);
  }
  return names.join(' › ');
}
