/** What a command ends with, for scripts. */
export const exit = {
  /** Done, and nothing to complain of. */
  fine: 0,
  /** Done, and the answer is “no”: errors were found, files differ, content would be lost. */
  found: 1,
  /** Not done: a file cannot be read, the command line is wrong. */
  failed: 2,
} as const;

/** Why a command could not be done, and what to do about it. */
export class CommandError extends Error {
  /** What to do, in a sentence. */
  readonly cure: string;
  /** The single things that are wrong, one a line. */
  readonly details: readonly string[];
  constructor(message: string, cure: string, details: readonly string[] = []) {
    super(message);
    this.name = 'CommandError';
    this.cure = cure;
    this.details = details;
  }
}
