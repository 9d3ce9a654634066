/** Why something was not done, in words a person can act on. */
export interface Refusal {
  readonly refused: true;
  /** Stable name of the reason, for hosts and tests: `unknown-record`, `out-of-range` … */
  readonly code: string;
  /** What is wrong, naming the thing. */
  readonly message: string;
  /** What to do instead. */
  readonly cure?: string;
  /** The field at fault, as `table.field`. */
  readonly field?: string;
  /** The argument of a command at fault. */
  readonly argument?: string;
}

/** Makes a refusal. */
export function refuse(
  code: string,
  message: string,
  more?: { cure?: string; field?: string; argument?: string },
): Refusal {
  return { refused: true, code, message, ...more };
}

export function isRefusal(value: unknown): value is Refusal {
  return typeof value === 'object' && value !== null && (value as { refused?: unknown }).refused === true;
}
