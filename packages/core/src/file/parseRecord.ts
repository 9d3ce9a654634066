import { isIdOf, type TableName } from '../ids.ts';
import type { FileObject } from '../migrations/migration.ts';
import type { Field } from '../records/field.ts';
import { type AnyRecord, completeRecord, definitions } from '../records/registry.ts';
import { checkField } from '../records/validate.ts';
import { isReservedField } from './format.ts';
import type { FoundProblem } from './problems.ts';
import type { Segment } from './position.ts';

/** Gathers what is wrong while a file is read. */
export interface Report {
  problem(problem: FoundProblem): void;
  warning(code: string, message: string, path: readonly Segment[]): void;
}

/** The stored form of a value: places with all their parts, members sorted. */
function valueFromFile(field: Field, value: unknown): unknown {
  if (field.kind === 'members') return [...(value as readonly string[])].sort();
  if (field.kind !== 'place') return value;
  const empty = Object.fromEntries(Object.keys(field.refs).map((name) => [name, null]));
  return { ...empty, ...(value as object) };
}

/** One record of a file, or null after reporting what is wrong with it. */
export function parseRecord(
  table: TableName,
  given: FileObject,
  path: readonly Segment[],
  report: Report,
): AnyRecord | null {
  const { name: noun, fields } = definitions[table];
  let sound = true;
  const refuse = (code: string, message: string, cure: string, name: string): void => {
    sound = false;
    report.problem({ code, message, cure, path: [...path, name] });
  };
  if (!isIdOf(table, given.id))
    refuse(
      'bad-id',
      given.id === undefined
        ? `This ${noun} has no id.`
        : `${JSON.stringify(given.id)} is not an id of a ${noun}.`,
      table === 'project'
        ? 'Leave the id out.'
        : `Give an id that starts with the prefix of ${table}, as in the reference of records.`,
      'id',
    );
  const record: Record<string, unknown> & { id: string } = {
    id: typeof given.id === 'string' ? given.id : '',
  };
  for (const [name, value] of Object.entries(given)) {
    if (name === 'id') continue;
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    if (!field) {
      if (isReservedField(table, name))
        refuse(
          'reserved-name',
          `“${name}” cannot be a field of a ${noun}.`,
          'Rename or remove this entry.',
          name,
        );
      else {
        record[name] = value;
        report.warning('unknown-field', `This version does not know “${name}” of a ${noun}; it is kept.`, [
          ...path,
          name,
        ]);
      }
      continue;
    }
    const wrong = checkField(field, value);
    // Two people can reach the limit together; the file of such a map must open again.
    if (wrong?.code === 'too-long' && field.kind === 'text') {
      record[name] = value;
      const words = `${field.label} of a ${noun} has more than ${field.maxLength} characters; all are kept.`;
      report.warning('too-long', words, [...path, name]);
    } else if (wrong) refuse(wrong.code, `${field.label} of the ${noun}: ${wrong.message}`, wrong.cure, name);
    else record[name] = valueFromFile(field, value);
  }
  for (const [name, field] of Object.entries(fields)) {
    const wrong = given[name] === undefined ? checkField(field, field.default) : null;
    if (wrong) refuse(wrong.code, `${field.label} of the ${noun}: ${wrong.message}`, wrong.cure, name);
  }
  return sound ? (completeRecord(table, record) as unknown as AnyRecord) : null;
}
