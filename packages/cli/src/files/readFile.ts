import { CommandError } from '../exit.ts';
import type { Io } from '../io.ts';
import { inputName } from '../words/streamName.ts';

/** More than any project or table that can be read; beyond it, reading alone would take minutes. */
const mostMegabytes = 128;

const causes: Readonly<Record<string, readonly [message: string, cure: string]>> = {
  ENOENT: ['There is no such file.', 'Check the name and the folder it is in.'],
  EISDIR: ['That is a folder.', 'Name a file in it.'],
  EACCES: ['It may not be read.', 'Ask its owner for the right to read it, or copy it.'],
  EPERM: ['It may not be read.', 'Ask its owner for the right to read it, or copy it.'],
  ERR_FS_FILE_TOO_LARGE: ['It is larger than 2 GB.', 'Split it into several files.'],
};

/** The bytes of a file, or `CommandError` in words. */
export function readBytes(path: string, io: Io): Uint8Array {
  const name = path === '-' ? 'Standard input' : path;
  const bytes = ((): Uint8Array => {
    try {
      return io.read(path);
    } catch (error) {
      const { code = '', message } = error as NodeJS.ErrnoException;
      const [why, cure] = causes[code] ?? [`${message}.`, 'Check the name of the file.'];
      throw new CommandError(`${name} cannot be read: ${why}`, cure);
    }
  })();
  const megabytes = bytes.length / 2 ** 20;
  if (megabytes <= mostMegabytes) return bytes;
  throw new CommandError(
    `${name} has ${Math.ceil(megabytes)} MB; at most ${mostMegabytes} MB are read.`,
    'Split it into several files.',
  );
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
      `${inputName(path)} is not text in UTF-8.`,
      'In a spreadsheet program, save it as “CSV UTF-8” (Excel) or choose the character set UTF-8 (LibreOffice); or name its format with --from.',
    );
  }
}
