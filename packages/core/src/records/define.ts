import type { Id, TableName } from '../ids.ts';
import { capital, type Field } from './field.ts';

/** The single definition of a record type, from which everything else about it is made. */
export interface RecordDefinition<
  T extends TableName = TableName,
  F extends Readonly<Record<string, Field>> = Readonly<Record<string, Field>>,
> {
  readonly table: T;
  /** Singular name in code and messages, for example `contact point`. */
  readonly name: string;
  readonly label: string;
  readonly plural: string;
  readonly help: string;
  /** The field whose words name a record to a person. */
  readonly title: keyof F & string;
  readonly fields: F;
  /** Whether its records are rows of a worksheet, which may belong to things of the map. */
  readonly worksheet?: true;
}

type ValueOf<X> = X extends { readonly kind: string; readonly default: infer V } ? V : never;

/** The immutable value of one record. Fields this version does not know are kept beside these. */
export type RecordOf<D> =
  D extends RecordDefinition<infer T, infer F>
    ? { readonly id: Id<T> } & { readonly [K in keyof F]: ValueOf<F[K]> }
    : never;

/** A name in code as plain words: `handlingMinutes` → “Handling minutes”. */
function plainWords(name: string): string {
  return capital(name.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`));
}

/** A definition as its file writes it: labels that follow from names are left out. */
export interface Declaration<T extends TableName, F extends Readonly<Record<string, Field>>> {
  readonly table: T;
  readonly name: string;
  readonly label?: string;
  readonly plural?: string;
  readonly help: string;
  readonly title: keyof F & string;
  readonly fields: F;
}

/**
 * Declares a record type. Labels left out are made: a field's from its name in code, the record's from its
 * `name`, and the plural from the label.
 */
export function defineRecord<const T extends TableName, F extends Readonly<Record<string, Field>>>(
  declaration: Declaration<T, F>,
): RecordDefinition<T, F> {
  const label = declaration.label ?? capital(declaration.name);
  const fields = Object.entries(declaration.fields).map(([name, field]) => [
    name,
    { ...field, label: field.label || plainWords(name) },
  ]);
  return { label, plural: `${label}s`, ...declaration, fields: Object.fromEntries(fields) as F };
}
