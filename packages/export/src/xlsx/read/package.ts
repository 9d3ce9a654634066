import { partPlace, WorkbookFault } from '../fault.ts';
import { limits } from '../limits.ts';
import { scanXml } from '../xml/scanXml.ts';
import { readDirectory, type ZipEntry } from '../zip/directory.ts';
import { createInflater } from '../zip/inflate.ts';

/** The parts of an Office file, unpacked when they are asked for. */
export interface Parts {
  has(name: string): boolean;
  /** Throws a `WorkbookFault` when the part is missing or broken. */
  bytes(name: string): Uint8Array;
  /** The parts a part points at, by relationship id; links out of the file are left out. */
  relations(name: string): ReadonlyMap<string, Relation>;
}

export interface Relation {
  /** The last word of its type, for example `worksheet`. */
  readonly kind: string;
  readonly target: string;
}

const resave = 'Open it in a spreadsheet program and save it as .xlsx.';

function startsWith(bytes: Uint8Array, ...start: number[]): boolean {
  return start.every((byte, at) => bytes[at] === byte);
}

function checkKind(bytes: Uint8Array): void {
  if (bytes.length > limits.file)
    throw new WorkbookFault(
      'too-large',
      `The file has ${Math.ceil(bytes.length / (1024 * 1024))} MB; at most ${limits.file / (1024 * 1024)} MB are read.`,
      'Save only the sheets that are needed.',
    );
  if (bytes.length === 0) throw new WorkbookFault('empty', 'The file is empty.', 'Choose an .xlsx file.');
  if (startsWith(bytes, 0xd0, 0xcf, 0x11, 0xe0))
    throw new WorkbookFault(
      'old-or-locked',
      'This is an old .xls file, or a workbook that is locked with a password.',
      'Open it in a spreadsheet program and save it as .xlsx without a password.',
    );
  if (!startsWith(bytes, 0x50, 0x4b) || bytes.length < 22)
    throw new WorkbookFault(
      'not-a-workbook',
      'This is not an .xlsx file.',
      'Choose an .xlsx file; for text with commas or tabs, choose the CSV import.',
    );
}

/** `target` as seen from the folder of `from`. */
function resolve(from: string, target: string): string {
  const steps = target.startsWith('/') ? [] : from.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') steps.pop();
    else if (step !== '' && step !== '.') steps.push(step);
  }
  return steps.join('/');
}

/** Opens the archive and checks it. Throws a `WorkbookFault`. */
export function openParts(file: Uint8Array): Parts {
  checkKind(file);
  const entries = readDirectory(file);
  const byLowerName = new Map<string, ZipEntry>(
    [...entries].map(([name, entry]) => [name.toLowerCase(), entry]),
  );
  const inflate = createInflater();
  // Names of parts are equal whatever the case of their letters.
  const find = (name: string): ZipEntry | undefined => byLowerName.get(name.toLowerCase());

  if (find('mimetype') && find('content.xml'))
    throw new WorkbookFault('other-format', 'This is an OpenDocument file.', resave);
  if (find('xl/workbook.bin'))
    throw new WorkbookFault('other-format', 'This is a binary workbook (.xlsb).', resave);

  const parts: Parts = {
    has: (name) => find(name) !== undefined,
    bytes(name) {
      const entry = find(name);
      if (!entry)
        throw new WorkbookFault(
          'missing-part',
          'A part of the workbook is missing.',
          'The file is damaged or was cut off. Save it again as .xlsx and try once more.',
          partPlace(name),
        );
      return inflate(entry);
    },
    relations(name) {
      const cut = name.lastIndexOf('/') + 1;
      const path = `${name.slice(0, cut)}_rels/${name.slice(cut)}.rels`;
      const found = new Map<string, Relation>();
      scanXml(path, parts.bytes(path), {
        open(tag, attributes) {
          const [id, type, target] = ['Id', 'Type', 'Target'].map((key) => attributes.get(key));
          if (tag !== 'Relationship' || id === undefined || type === undefined || target === undefined)
            return;
          if (attributes.get('TargetMode') === 'External') return;
          found.set(id, { kind: type.slice(type.lastIndexOf('/') + 1), target: resolve(name, target) });
        },
      });
      return found;
    },
  };
  return parts;
}
