import { CommandError } from '../exit.ts';
import type { Io } from '../io.ts';

const causes: Readonly<Record<string, string>> = {
  ENOENT: 'There is no such file.',
  EISDIR: 'That is a folder.',
  EACCES: 'It may not be read.',
};

/** The bytes of a file, or `CommandError` in words. */
export function readBytes(path: string, io: Io): Uint8Array {
  try {
    return io.read(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    throw new CommandError(
      `${path === '-' ? 'Standard input' : path} cannot be read: ${causes[code] ?? (error as Error).message}`,
      'Check the name of the file.',
    );
  }
}

/** The text of a file in UTF-8 or, with a byte order mark, UTF-16; `CommandError` for anything else. */
export function decode(bytes: Uint8Array, path: string): string {
  const wide =
    bytes[0] === 0xff && bytes[1] === 0xfe
      ? 'utf-16le'
      : bytes[0] === 0xfe && bytes[1] === 0xff
        ? 'utf-16be'
        : null;
  try {
    return new TextDecoder(wide ?? 'utf-8', { fatal: true, ignoreBOM: false }).decode(bytes);
  } catch {
    throw new CommandError(
      `${path} is not text in UTF-8.`,
      'Save it as UTF-8, or name its format with --from.',
    );
  }
}
