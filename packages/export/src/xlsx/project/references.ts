import {
  type AnyRecord,
  definitions,
  type FieldProblem,
  type Snapshot,
  type TableName,
} from '@journeywright/core';
import type { Resolve } from './fromCell.ts';
import { titleOf } from './words.ts';

/** Records that a workbook adds, by table. */
export type AddedTitles = ReadonlyMap<TableName, readonly { readonly id: string; readonly title: string }[]>;

const key = (words: string): string => words.replace(/\s+/g, ' ').trim().toLowerCase();

/** Finds records by their title among those of the project and those the workbook adds. */
export function createResolver(snapshot: Snapshot, added: AddedTitles): Resolve {
  const indexes = new Map<TableName, Map<string, string[]>>();

  function indexOf(table: TableName): Map<string, string[]> {
    const known = indexes.get(table);
    if (known) return known;
    const index = new Map<string, string[]>();
    const add = (title: string, id: string): void => {
      const words = key(title);
      const ids = index.get(words);
      if (ids) ids.push(id);
      else if (words !== '') index.set(words, [id]);
    };
    const { title } = definitions[table];
    for (const record of snapshot.tables[table].values() as Iterable<AnyRecord>) {
      const whole = record[title];
      add(typeof whole === 'string' ? whole : '', record.id);
      // Long titles are cut where they are shown.
      const shown = titleOf(table, record);
      if (key(shown) !== key(String(whole))) add(shown, record.id);
    }
    for (const one of added.get(table) ?? []) add(one.title, one.id);
    indexes.set(table, index);
    return index;
  }

  return (table, words): string | FieldProblem => {
    const found = indexOf(table).get(key(words)) ?? [];
    const { label, plural } = definitions[table];
    if (found.length === 1) return found[0] as string;
    return found.length === 0
      ? {
          code: 'unknown-reference',
          message: `“${words.slice(0, 60)}” is none of the ${plural.toLowerCase()}.`,
          cure: `Write the title or the Id of a ${label.toLowerCase()}, as in the sheet of ${plural.toLowerCase()}.`,
        }
      : {
          code: 'ambiguous-reference',
          message: `“${words.slice(0, 60)}” is the title of ${found.length} ${plural.toLowerCase()}.`,
          cure: 'Write the Id instead.',
        };
  };
}
