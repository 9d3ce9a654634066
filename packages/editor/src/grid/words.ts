import {
  type AnyRecord,
  definitions,
  fieldOf,
  findRecord,
  type Snapshot,
  type TableName,
} from '@journeywright/core';
import type { Translate } from '../messages/translate.ts';

const longest = 60;

/** Words on one line, cut where they are long. */
export function oneLine(words: string, length = longest): string {
  const line = words.replace(/\s+/g, ' ').trim();
  const characters = [...line];
  return characters.length > length ? `${characters.slice(0, length - 1).join('')}…` : line;
}

/** The words that name a record, removed or not; "untitled" where it has none. */
export function shortTitle(snapshot: Snapshot, table: TableName, id: string, t: Translate): string {
  const record = findRecord(snapshot, table, id) as AnyRecord | undefined;
  const title = record?.[definitions[table].title];
  return oneLine(typeof title === 'string' ? title : '') || t('untitled');
}

/** The label of a choice; words of the author's own stand for themselves. Null when nothing was chosen. */
export function optionLabel(table: TableName, field: string, value: string | null): string | null {
  if (value === null) return null;
  const definition = fieldOf(table, field);
  const options = definition?.kind === 'choice' ? definition.options : [];
  return options.find((option) => option.value === value)?.label ?? value;
}
