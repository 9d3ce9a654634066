import { CommandError } from '../exit.ts';
import { twoColumns } from '../words/columns.ts';
import type { FileFormat } from './format.ts';
import { textFormats } from './textFormats.ts';
import { workbook } from './workbook.ts';

/** Every format files are read from or written to. */
export const formats: readonly FileFormat[] = [...textFormats, workbook];

const listed = (usable: readonly FileFormat[]): string =>
  usable.map(({ name, extensions }) => `${name} (${extensions.join(', ')})`).join(', ');

/**
 * The format of a file: the one named, or the one its name ends with. The longest ending wins, so that
 * `.wide.csv` is not taken for `.csv`.
 */
export function formatOf(path: string, named: string | null, use: 'read' | 'write'): FileFormat {
  const usable = formats.filter((format) => format[use] !== undefined);
  if (named !== null) {
    const format = usable.find(({ name }) => name === named.toLowerCase());
    if (format) return format;
    throw new CommandError(
      `“${named}” is no format that can be ${use === 'read' ? 'read' : 'written'}.`,
      `Formats: ${listed(usable)}.`,
    );
  }
  const lower = path.toLowerCase();
  const endings = usable.flatMap((format) => format.extensions.map((ending) => ({ format, ending })));
  const found = endings
    .filter(({ ending }) => lower.endsWith(ending))
    .sort((a, b) => b.ending.length - a.ending.length)[0];
  if (found) return found.format;
  if (/[\\/]$|^\.{1,2}$/.test(path)) throw new CommandError(`${path} is a folder.`, 'Name a file in it.');
  throw new CommandError(
    `The format of ${path === '-' ? `standard ${use === 'read' ? 'input' : 'output'}` : path} cannot be told from its name.`,
    `Name it with ${use === 'read' ? '--from' : '--to'}: ${listed(usable)}.`,
  );
}

/** The formats for help: name, label, endings, and which way they go. */
export function formatsHelp(): string {
  return twoColumns(
    formats.map(({ name, label, extensions, read, write }): [string, string] => {
      const ways = read && write ? 'in and out' : read ? 'in' : 'out';
      return [name, `${label} (${extensions.join(', ')}; ${ways})`];
    }),
  );
}
