import { definitions, findRecord, isIdOf, type Snapshot, type TableName } from '@journeywright/core';
import { limits } from '../limits.ts';

const titleLength = 60;

function cutAt(text: string, length: number): string {
  const kept = text.slice(0, length);
  return /[\uD800-\uDBFF]$/.test(kept) ? kept.slice(0, -1) : kept;
}

/** A record's words on one line, cut when they are long; empty when it has none. */
export function titleOf(table: TableName, record: { readonly [field: string]: unknown }): string {
  const words = record[definitions[table].title];
  if (typeof words !== 'string') return '';
  const line = words.replace(/\s+/g, ' ').trim();
  return line.length <= titleLength ? line : `${cutAt(line, titleLength - 1).trimEnd()}…`;
}

/** How a cell names another record: its words for people, its id for certain. */
export function referenceText(snapshot: Snapshot, table: TableName, id: string): string {
  const record = findRecord(snapshot, table, id);
  const words = record ? titleOf(table, record as never) : '';
  return words === '' ? id : `${words} (${id})`;
}

/** The id a reference names, or null when it holds none of that table. */
export function idInReference(table: TableName, text: string): string | null {
  const last = /([A-Za-z0-9_-]+)\)?\s*$/.exec(text.slice(-80))?.[1];
  return last !== undefined && isIdOf(table, last) ? last : null;
}

function tailNote(rest: number): string {
  return `… [${rest} more characters are kept in this file]`;
}

const shown = limits.cellText - 200;

/** The text a cell can show of `text`: all of it, or its beginning and how much more there is. */
export function fitCell(text: string): string {
  if (text.length <= limits.cellText) return text;
  const head = cutAt(text, shown);
  return head + tailNote(text.length - head.length);
}

/**
 * The whole text that an edited cell stands for. Of a text that was too long for a cell, the part that was not shown
 * is put back in place of the note about it; `lost` counts its characters when the note was taken away.
 */
export function unfitCell(cell: string, whole: string): { readonly text: string; readonly lost: number } {
  if (whole.length <= limits.cellText) return { text: cell, lost: 0 };
  const head = cutAt(whole, shown);
  const note = tailNote(whole.length - head.length);
  return cell.endsWith(note)
    ? { text: cell.slice(0, -note.length) + whole.slice(head.length), lost: 0 }
    : { text: cell, lost: whole.length - head.length };
}
