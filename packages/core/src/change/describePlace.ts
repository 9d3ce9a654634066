import type { TableName } from '../ids.ts';
import { sameJson } from '../json.ts';
import { cutLine, textIn } from '../map/words.ts';
import { read } from '../map/queries.ts';
import { type AnyRecord, definitions, type WorksheetTable } from '../records/registry.ts';
import { findRecord, type Snapshot } from '../snapshot/snapshot.ts';

/** A record's name inside a sentence, without quotation marks. */
function name(snapshot: Snapshot, table: TableName, id: string): string {
  const record = findRecord(snapshot, table, id) as AnyRecord | undefined;
  const words = cutLine(textIn(record, definitions[table].title));
  return words === '' ? `an untitled ${definitions[table].name}` : words;
}

/** What a record stands in, as a value that can be compared, and in words that follow "to" or "in". */
function holder(snapshot: Snapshot, table: TableName, id: string): { key: unknown; words: string } | null {
  const record = findRecord(snapshot, table, id) as AnyRecord | undefined;
  if (!record) return null;
  if (table === 'cards') {
    const { lane, stage, contactPoint } = record.place as Record<string, string | null>;
    const column = contactPoint
      ? name(snapshot, 'contactPoints', contactPoint)
      : stage && name(snapshot, 'stages', stage);
    return lane && column
      ? { key: [lane, contactPoint ?? stage], words: `${name(snapshot, 'lanes', lane)} at ${column}` }
      : null;
  }
  if (table === 'contactPoints') {
    const { stage } = record.place as Record<string, string | null>;
    return stage ? { key: stage, words: `stage ${name(snapshot, 'stages', stage)}` } : null;
  }
  for (const [field, holds] of [
    ['failure', 'failures'],
    ['contactPoint', 'contactPoints'],
    ['journey', 'journeys'],
  ] as const) {
    const key = textIn(record, field);
    if (key !== '') return { key, words: name(snapshot, holds, key) };
  }
  return null;
}

/** The ids that stand in the same place, in order; null for tables without such a place. */
function neighbours(snapshot: Snapshot, table: TableName, id: string): readonly string[] | null {
  const record = findRecord(snapshot, table, id) as AnyRecord | undefined;
  if (!record) return null;
  const of = (list: readonly { readonly id: string }[]): string[] => list.map((entry) => entry.id);
  const at = (field: string): string => textIn(record, field);
  switch (table) {
    case 'cards': {
      const place = record.place as { lane: string | null };
      return of(read.cards(snapshot, { ...place, lane: place.lane ?? '' }));
    }
    case 'contactPoints':
      return of(read.contactPoints(snapshot, (record.place as { stage: string | null }).stage ?? ''));
    case 'stages':
    case 'lanes':
      return of(read[table](snapshot, at('journey')));
    case 'failures':
    case 'responses':
    case 'transactions':
      return of(read[table](snapshot, at('contactPoint')));
    case 'journeys':
    case 'personas':
    case 'actors':
      return of(read[table](snapshot));
    default:
      return definitions[table].worksheet ? of(read.worksheetRows(snapshot, table as WorksheetTable)) : null;
  }
}

/** Where a new record stands: `in Support at Checks in`; empty when it stands nowhere in particular. */
export function describeStanding(snapshot: Snapshot, table: TableName, id: string): string {
  const there = holder(snapshot, table, id);
  if (!there) return '';
  return table === 'cards' || table === 'contactPoints' || table === 'stages' || table === 'lanes'
    ? ` in ${there.words}`
    : ` at ${there.words}`;
}

/**
 * Where a record went: `to Support at Checks in`, or `to place 2 of 5`. Null when it stands among its
 * neighbours as before, because only its order key was renewed to make room.
 */
export function describeMove(before: Snapshot, after: Snapshot, table: TableName, id: string): string | null {
  const to = holder(after, table, id);
  const stays = sameJson(holder(before, table, id)?.key, to?.key);
  if (!stays) return to ? `to ${to.words}` : 'off the map';
  const was = neighbours(before, table, id) ?? [];
  const is = neighbours(after, table, id) ?? [];
  const both = new Set(was.filter((other) => is.includes(other)));
  const order = (list: readonly string[]): string => list.filter((other) => both.has(other)).join(' ');
  return order(was) === order(is) ? null : `to place ${is.indexOf(id) + 1} of ${is.length}`;
}
