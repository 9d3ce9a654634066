import { partPlace, WorkbookFault } from '../fault.ts';
import { limits } from '../limits.ts';

/** One entry of an archive, as its central directory describes it, and where its bytes lie. */
export interface ZipEntry {
  readonly name: string;
  readonly deflated: boolean;
  readonly crc: number;
  readonly size: number;
  /** The bytes as they are stored. */
  readonly data: Uint8Array;
}

const damaged = 'The file is damaged or was cut off. Save it again as .xlsx and try once more.';
const bad = (message: string, place = ''): WorkbookFault =>
  new WorkbookFault('broken-archive', message, damaged, place);

const endSignature = 0x06054b50;
const entrySignature = 0x02014b50;
const localSignature = 0x04034b50;

function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  const first = Math.max(0, last - 0xffff);
  for (let at = last; at >= first; at--) {
    if (view.getUint32(at, true) === endSignature && view.getUint16(at + 20, true) === last - at) return at;
  }
  throw bad('The end of the archive is missing.');
}

function checkName(name: string): void {
  const tricky =
    name === '' ||
    name.length > 255 ||
    name.startsWith('/') ||
    /[\u0000-\u001f\\:]/.test(name) ||
    name.split('/').some((part) => part === '..' || part === '.');
  if (tricky)
    throw new WorkbookFault(
      'bad-part-name',
      `“${name.slice(0, 60).replace(/[\u0000-\u001f]/g, '?')}” is not a possible name of a part.`,
      'This file was not written by a spreadsheet program. Save it again from one.',
    );
}

interface Listed {
  readonly entry: ZipEntry;
  readonly start: number;
  readonly end: number;
}

/** Reads the local header at `offset` and gives the place of the entry's bytes. */
function placeOf(view: DataView, offset: number, size: number, limit: number, name: string, raw: Uint8Array) {
  const place = partPlace(name);
  if (offset + 30 > limit || view.getUint32(offset, true) !== localSignature)
    throw bad('Its beginning is not where the archive says.', place);
  const nameLength = view.getUint16(offset + 26, true);
  const start = offset + 30 + nameLength + view.getUint16(offset + 28, true);
  if (start + size > limit) throw bad('It reaches beyond the end of the archive.', place);
  const same = nameLength === raw.length && raw.every((byte, i) => view.getUint8(offset + 30 + i) === byte);
  if (!same) throw bad('The archive names it in two ways.', place);
  return start;
}

function checkOverlaps(listed: readonly Listed[]): void {
  const sorted = [...listed].sort((a, b) => a.start - b.start);
  let end = 0;
  for (const one of sorted) {
    if (one.start < end)
      throw new WorkbookFault(
        'overlapping-parts',
        'Two parts of the archive share the same bytes.',
        'Such a file is made to exhaust a machine. Do not open it.',
        partPlace(one.entry.name),
      );
    end = Math.max(end, one.end);
  }
}

/**
 * The entries of a zip archive by name, checked: no encryption, no tricks in names, no entry inside another,
 * nothing outside the file. Throws a `WorkbookFault`.
 */
export function readDirectory(bytes: Uint8Array): ReadonlyMap<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  const size = view.getUint32(end + 12, true);
  const start = view.getUint32(end + 16, true);
  if (view.getUint32(end + 4, true) !== 0 || view.getUint16(end + 8, true) !== count)
    throw bad('The archive is one of several that belong together.');
  if (count > limits.entries)
    throw new WorkbookFault(
      'too-many-parts',
      `The archive holds ${count} parts; at most ${limits.entries} are read.`,
      'Save only the sheets that are needed.',
    );
  if (start + size > end) throw bad('The list of parts is not where the archive says.');
  const names = new TextDecoder();
  const entries = new Map<string, ZipEntry>();
  const seen = new Set<string>();
  const listed: Listed[] = [];
  let at = start;
  for (let i = 0; i < count; i++) {
    if (at + 46 > end || view.getUint32(at, true) !== entrySignature)
      throw bad('The list of parts breaks off.');
    const nameLength = view.getUint16(at + 28, true);
    const raw = bytes.subarray(at + 46, at + 46 + nameLength);
    const name = names.decode(raw);
    const flags = view.getUint16(at + 8, true);
    const method = view.getUint16(at + 10, true);
    const crc = view.getUint32(at + 16, true);
    const stored = view.getUint32(at + 20, true);
    const length = view.getUint32(at + 24, true);
    const offset = view.getUint32(at + 42, true);
    const next = at + 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    if (next > end) throw bad('The list of parts breaks off.');
    at = next;
    checkName(name);
    const place = partPlace(name);
    if ((flags & 0x41) !== 0)
      throw new WorkbookFault(
        'encrypted',
        'The file is locked with a password.',
        'Open it in a spreadsheet program and save it without a password.',
        place,
      );
    if (stored === 0xffffffff || length === 0xffffffff || offset === 0xffffffff)
      throw bad('It is too large for a workbook.', place);
    if (seen.has(name.toLowerCase()))
      throw new WorkbookFault('duplicate-part', 'Two parts have the same name.', damaged, place);
    seen.add(name.toLowerCase());
    const from = placeOf(view, offset, stored, start, name, raw);
    if (name.endsWith('/')) continue;
    if (method !== 0 && method !== 8)
      throw new WorkbookFault(
        'unknown-compression',
        `It is packed in a way (${method}) that workbooks do not use.`,
        'Save it again as .xlsx.',
        place,
      );
    const entry: ZipEntry = {
      name,
      deflated: method === 8,
      crc,
      size: length,
      data: bytes.subarray(from, from + stored),
    };
    entries.set(name, entry);
    listed.push({ entry, start: offset, end: from + stored });
  }
  checkOverlaps(listed);
  return entries;
}
