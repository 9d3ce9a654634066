/** What is wrong with a method's input. Nothing is computed until it is mended. */
export interface InputProblem {
  readonly code: string;
  readonly message: string;
  readonly cure: string;
  /** Which row, from 1 without the heading; null for options and the whole. */
  readonly row: number | null;
  /** The column or option; null for the whole row. */
  readonly field: string | null;
}

/** A value that was read, or what is wrong with it. */
export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly problems: readonly InputProblem[] };
