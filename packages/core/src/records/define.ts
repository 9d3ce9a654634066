import type { Id, TableName } from '../ids.ts';
import type { Field } from './field.ts';

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
}

type ValueOf<X> = X extends { readonly kind: string; readonly default: infer V } ? V : never;

/** The immutable value of one record. Fields this version does not know are kept beside these. */
export type RecordOf<D> =
  D extends RecordDefinition<infer T, infer F>
    ? { readonly id: Id<T> } & { readonly [K in keyof F]: ValueOf<F[K]> }
    : never;

/** Declares a record type. */
export function defineRecord<const T extends TableName, F extends Readonly<Record<string, Field>>>(
  definition: RecordDefinition<T, F>,
): RecordDefinition<T, F> {
  return definition;
}
