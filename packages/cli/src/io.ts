import { existsSync, readFileSync, writeFileSync } from 'node:fs';

/** How commands reach the outside, so that tests can stand in for it. */
export interface Io {
  /** Writes to standard output as it is. */
  readonly out: (text: string | Uint8Array) => void;
  /** Writes one line to standard error. */
  readonly warn: (line: string) => void;
  /** The bytes of a file; `-` is standard input. */
  readonly read: (path: string) => Uint8Array;
  readonly write: (path: string, content: string | Uint8Array) => void;
  readonly exists: (path: string) => boolean;
}

/** The real files and streams of this process. */
export const processIo: Io = {
  out: (text) => process.stdout.write(text),
  warn: (line) => process.stderr.write(`${line}\n`),
  // Descriptor 0 is standard input.
  read: (path) => readFileSync(path === '-' ? 0 : path),
  write: (path, content) => writeFileSync(path, content),
  exists: existsSync,
};
