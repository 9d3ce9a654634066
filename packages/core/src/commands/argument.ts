import { isIdOf, type TableName } from '../ids.ts';
import {
  definitions,
  fieldOf,
  tableNames,
  type WorksheetTable,
  worksheetTables,
} from '../records/registry.ts';
import { checkField, type FieldProblem } from '../records/validate.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';

/** What one argument of a command must be. */
export interface Argument {
  readonly optional: boolean;
  /** What is wrong with a given value, or null. */
  check(snapshot: Snapshot, value: unknown): FieldProblem | null;
}

/** The checks of all arguments `A` of a command. */
export type ArgumentsOf<A> = { readonly [K in keyof A]-?: Argument };

function argument(check: Argument['check']): Argument {
  return { optional: false, check };
}

function shown(value: unknown): string {
  const text = typeof value === 'string' ? `“${value}”` : (JSON.stringify(value) ?? String(value));
  return text.length > 60 ? `${text.slice(0, 57)}…` : text;
}

function wrong(value: unknown, wanted: string): FieldProblem {
  return { code: 'wrong-type', message: `${shown(value)} is not ${wanted}.`, cure: `Give ${wanted}.` };
}

/** An argument that may be left out. */
export function optional(inner: Argument): Argument {
  return { ...inner, optional: true };
}

/** An argument that may be null. */
export function nullable(inner: Argument): Argument {
  return { ...inner, check: (snapshot, value) => (value === null ? null : inner.check(snapshot, value)) };
}

/** What is wrong with `id` as the id of a record that is there (or, with `removed`, was removed). */
export function checkId(
  snapshot: Snapshot,
  table: TableName,
  id: unknown,
  removed = false,
): FieldProblem | null {
  const { name } = definitions[table];
  if (!isIdOf(table, id)) return wrong(id, `the id of a ${name}`);
  if (snapshot.tables[table].has(id)) return null;
  if (!snapshot.removed[table].has(id))
    return {
      code: 'unknown-record',
      message: `the ${name} ${shown(id)} is not in this project.`,
      cure: 'Load the newest state and try again.',
    };
  return removed
    ? null
    : {
        code: 'removed-record',
        message: `the ${name} ${shown(id)} was removed.`,
        cure: 'Bring it back first, or choose another.',
      };
}

/** The id of a record that is there. */
export const live = (table: TableName): Argument =>
  argument((snapshot, value) => checkId(snapshot, table, value));

/** The id of a record that is there or was removed. */
export const known = (table: TableName): Argument =>
  argument((snapshot, value) => checkId(snapshot, table, value, true));

/** A list of which every entry passes `inner`. */
export function listOf(inner: Argument): Argument {
  return argument((snapshot, value) => {
    if (!Array.isArray(value)) return wrong(value, 'a list');
    for (const entry of value) {
      const problem = inner.check(snapshot, entry);
      if (problem) return problem;
    }
    return null;
  });
}

/** A value a field can take. Numbers must also stand on the steps of their scale. */
export function valueOf(table: TableName, name: string): Argument {
  const field = fieldOf(table, name);
  if (!field) throw new Error(`A ${definitions[table].name} has no field “${name}”.`);
  return argument((_, value) => checkField(field, value) ?? checkStep(table, name, value));
}

/** What is wrong with a number that stands between the steps of its scale, or null. */
export function checkStep(table: TableName, name: string, value: unknown): FieldProblem | null {
  const field = fieldOf(table, name);
  if (field?.kind !== 'number' || field.step === undefined || typeof value !== 'number') return null;
  const steps = (value - (field.min ?? 0)) / field.step;
  return Math.abs(steps - Math.round(steps)) < 1e-9
    ? null
    : {
        code: 'between-steps',
        message: `${value} stands between the steps of ${field.step}.`,
        cure: `Give a number in steps of ${field.step}.`,
      };
}

/** A place among siblings: a whole number from 0 up. */
export const index: Argument = argument((_, value) =>
  Number.isInteger(value) && (value as number) >= 0 ? null : wrong(value, 'a whole number from 0 up'),
);

export const text: Argument = argument((_, value) =>
  typeof value === 'string' ? null : wrong(value, 'text'),
);

export const yesOrNo: Argument = argument((_, value) =>
  typeof value === 'boolean' ? null : wrong(value, 'true or false'),
);

/** Checked by the command itself, because it depends on other arguments. */
export const anything: Argument = { optional: true, check: () => null };

export function oneOf(...values: readonly string[]): Argument {
  return argument((_, value) =>
    typeof value === 'string' && values.includes(value) ? null : wrong(value, `one of ${values.join(', ')}`),
  );
}

export const tableName: Argument = argument((_, value) =>
  tableNames.includes(value as TableName) ? null : wrong(value, `one of ${tableNames.join(', ')}`),
);

export const worksheetName: Argument = argument((_, value) =>
  worksheetTables.includes(value as WorksheetTable)
    ? null
    : wrong(value, `one of ${worksheetTables.join(', ')}`),
);

/** An object with these entries and no others. */
export function shape(entries: Readonly<Record<string, Argument>>): Argument {
  return argument((snapshot, value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return wrong(value, `an object with ${Object.keys(entries).join(', ')}`);
    const found = checkEntries(snapshot, entries, value as Record<string, unknown>);
    return found && { ...found.problem, message: `“${found.name}”: ${found.problem.message}` };
  });
}

/** A cell: a lane, and a contact point or a whole stage. */
export const cell: Argument = shape({
  lane: live('lanes'),
  contactPoint: optional(nullable(live('contactPoints'))),
  stage: optional(nullable(live('stages'))),
});

/** The first entry of `values` that is missing, unknown or wrong, or null. */
export function checkEntries(
  snapshot: Snapshot,
  entries: Readonly<Record<string, Argument>>,
  values: Readonly<Record<string, unknown>>,
): { readonly name: string; readonly problem: FieldProblem } | null {
  for (const [name, entry] of Object.entries(entries)) {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) {
      if (entry.optional) continue;
      return { name, problem: { code: 'missing', message: 'it is missing.', cure: `Give “${name}”.` } };
    }
    const problem = entry.check(snapshot, value);
    if (problem) return { name, problem };
  }
  const extra = Object.keys(values).find((name) => !Object.hasOwn(entries, name));
  return extra === undefined
    ? null
    : {
        name: extra,
        problem: {
          code: 'unknown-argument',
          message: 'there is no such argument.',
          cure: `The arguments are ${Object.keys(entries).join(', ')}.`,
        },
      };
}
