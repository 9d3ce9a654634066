import type { TableName } from '../ids.ts';
import { inSentence } from '../map/words.ts';
import type { Field } from '../records/field.ts';
import { type AnyRecord, definitions, tableNames } from '../records/registry.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { FileWarning } from './problems.ts';

/** The ids a field of a record names, each with its table. */
function referencesOf(field: Field, value: unknown): readonly (readonly [TableName, string])[] {
  if (field.kind === 'ref') return typeof value === 'string' ? [[field.table, value]] : [];
  if (field.kind === 'members') {
    const { table } = field;
    return table === null ? [] : ((value ?? []) as readonly string[]).map((id) => [table, id] as const);
  }
  if (field.kind !== 'place') return [];
  const place = value as Readonly<Record<string, unknown>>;
  return Object.entries(field.refs).flatMap(([name, table]) =>
    typeof place[name] === 'string' ? [[table, place[name]] as const] : [],
  );
}

/** One warning for each record type whose records name others that the snapshot does not hold. */
export function danglingWarnings(snapshot: Snapshot): readonly FileWarning[] {
  return tableNames.flatMap((table) => {
    const { fields, plural, name } = definitions[table];
    let count = 0;
    for (const record of snapshot.tables[table].values() as IterableIterator<unknown>) {
      const dangles = Object.entries(fields).some(([key, field]) =>
        referencesOf(field, (record as AnyRecord)[key]).some(
          ([other, id]) => !snapshot.tables[other].has(id),
        ),
      );
      if (dangles) count++;
    }
    const who = count === 1 ? `One ${name} names` : `${count} ${inSentence(plural)} name`;
    return count === 0
      ? []
      : [{ code: 'dangling-reference', message: `${who} something that is not in the file.`, path: table }];
  });
}
