/** Why a server could not start. */
export type StartErrorCode =
  | 'port-taken'
  | 'address-unavailable'
  | 'port-forbidden'
  | 'data-not-a-folder'
  | 'data-not-writable'
  | 'data-in-use'
  | 'store-damaged'
  | 'app-missing'
  | 'option-invalid';

/**
 * A start that failed for a reason the person at the keyboard can mend. `message` says what is wrong,
 * `cure` what to do about it; neither needs a stack trace.
 */
export class StartError extends Error {
  readonly code: StartErrorCode;
  readonly cure: string;
  constructor(code: StartErrorCode, message: string, cure: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'StartError';
    this.code = code;
    this.cure = cure;
  }
}

/** The text of anything thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The system error code (`ENOENT`, `EADDRINUSE`, …) of anything thrown, or `undefined`. */
export const codeOf = (error: unknown): string | undefined => {
  const code = (error as { code?: unknown } | null)?.code;
  return typeof code === 'string' ? code : undefined;
};
