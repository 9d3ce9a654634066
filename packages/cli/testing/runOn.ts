import type { Io } from '../src/io.ts';
import { run } from '../src/run.ts';

/** What a command line did. */
export interface Ran {
  readonly code: number;
  readonly out: string;
  readonly warned: string;
  readonly files: ReadonlyMap<string, Uint8Array>;
}

/** Runs a command line on files in memory. */
export async function runOn(
  files: Readonly<Record<string, string | Uint8Array>>,
  ...args: readonly string[]
): Promise<Ran> {
  const bytes = (content: string | Uint8Array): Uint8Array =>
    typeof content === 'string' ? new TextEncoder().encode(content) : content;
  const held = new Map(Object.entries(files).map(([path, content]) => [path, bytes(content)]));
  let out = '';
  let warned = '';
  const io: Io = {
    out: (text) => {
      out += typeof text === 'string' ? text : new TextDecoder().decode(text);
    },
    warn: (line) => {
      warned += `${line}\n`;
    },
    read: (path) => {
      const found = held.get(path);
      if (!found) throw Object.assign(new Error('no such file'), { code: 'ENOENT' });
      return found;
    },
    write: (path, content) => void held.set(path, bytes(content)),
    exists: (path) => held.has(path),
  };
  const code = await run(args, () => '0.1.0', io);
  return { code, out, warned, files: held };
}
