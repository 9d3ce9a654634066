import { Inflate } from 'fflate';
import { partPlace, WorkbookFault } from '../fault.ts';
import { limits } from '../limits.ts';
import { crc32 } from './crc32.ts';
import type { ZipEntry } from './directory.ts';

/** Bytes fed to the decompressor at once: they grow to at most a thousand times as many. */
const step = 4096;

const damaged = 'The file is damaged. Save it again as .xlsx and try once more.';

function tooLarge(name: string, bytes: number): WorkbookFault {
  return new WorkbookFault(
    'too-large',
    `It unpacks to more than ${Math.floor(bytes / (1024 * 1024))} MB, more than is read.`,
    'A small file that unpacks to so much may be made to exhaust a machine. If it is yours, split it.',
    partPlace(name),
  );
}

/** Unpacks entries of one archive; counts what all of them together come to. */
export function createInflater(): (entry: ZipEntry) => Uint8Array {
  let total = 0;

  function inflate(entry: ZipEntry, most: number): Uint8Array {
    // The declared size may lie; it only says how much to set aside, and is checked at the end.
    const pieces: Uint8Array[] = [];
    let length = 0;
    const stream = new Inflate((piece) => {
      length += piece.length;
      if (length > most) throw tooLarge(entry.name, most);
      if (length > limits.ratioFrom && length > entry.data.length * limits.ratio)
        throw new WorkbookFault(
          'zip-bomb',
          `It unpacks to more than ${limits.ratio} times its size.`,
          'Such a file is made to exhaust a machine. Do not open it.',
          partPlace(entry.name),
        );
      pieces.push(piece);
    });
    for (let at = 0; at < entry.data.length; at += step)
      stream.push(entry.data.subarray(at, at + step), at + step >= entry.data.length);
    const whole = new Uint8Array(length);
    let at = 0;
    for (const piece of pieces) {
      whole.set(piece, at);
      at += piece.length;
    }
    return whole;
  }

  return (entry) => {
    const most = Math.min(limits.entry, limits.total - total);
    if (entry.size > most) throw tooLarge(entry.name, most);
    let bytes: Uint8Array;
    try {
      bytes = entry.deflated ? inflate(entry, most) : entry.data;
    } catch (error) {
      if (error instanceof WorkbookFault) throw error;
      throw new WorkbookFault('broken-part', 'It cannot be unpacked.', damaged, partPlace(entry.name));
    }
    total += bytes.length;
    if (bytes.length !== entry.size || crc32(bytes) !== entry.crc)
      throw new WorkbookFault(
        'broken-part',
        'It is not what the archive says: its size or its checksum differs.',
        damaged,
        partPlace(entry.name),
      );
    return bytes;
  };
}
