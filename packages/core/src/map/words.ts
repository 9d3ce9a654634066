import type { TableName } from '../ids.ts';
import { type AnyRecord, definitions } from '../records/registry.ts';
import { findRecord, type Snapshot } from '../snapshot/snapshot.ts';

const longest = 40;

/** The text in a field of any record; empty where there is none. */
export function textIn(record: AnyRecord | undefined, field: string): string {
  const value = record?.[field];
  return typeof value === 'string' ? value : '';
}

/** A record's own words for messages: its title in quotation marks, or “untitled”. */
export function titleOf(snapshot: Snapshot, table: TableName, id: string): string {
  const record = findRecord(snapshot, table, id) as AnyRecord | undefined;
  return quote(textIn(record, definitions[table].title));
}

/** Words on one line, cut where they are long; no character is cut in half. */
export function cutLine(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length > longest ? `${characters.slice(0, longest - 1).join('')}…` : line;
}

/** Words in quotation marks, on one line and cut where they are long. */
export function quote(words: string): string {
  const line = cutLine(words);
  return line === '' ? '“untitled”' : `“${line}”`;
}

/** A label inside a sentence: `Contact points` → `contact points`; abbreviations stay as they are. */
export function inSentence(label: string): string {
  return /^[A-Z]{2}/.test(label) ? label : label.charAt(0).toLowerCase() + label.slice(1);
}

/** `1 card`, `3 cards`. */
export function counted(count: number, table: TableName): string {
  const { name, plural } = definitions[table];
  return count === 1 ? `1 ${name}` : `${count} ${inSentence(plural)}`;
}
