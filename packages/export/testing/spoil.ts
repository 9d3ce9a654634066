import { deflateSync } from 'fflate';
import { fileOf, foreignParts, type MadeEntry, makeZip } from './makeFile.ts';

/** What is wrong with a file, the file, and how the complaint must name it: its code and its place. */
export type SpoiledFile = readonly [
  what: string,
  file: () => Uint8Array,
  code: string,
  place: string | RegExp,
];

/** One row that is as it should be. */
export const soundRow = '<row r="1"><c r="A1" t="inlineStr"><is><t>Words</t></is></c></row>';
/** The part of the first sheet. */
export const sheetPart = 'xl/worksheets/sheet1.xml';

/** The parts of a workbook that is as it should be. */
export const soundParts = (): Map<string, string> => foreignParts({ Data: soundRow });

/** The same as entries of an archive. */
export const soundEntries = (): MadeEntry[] => [...soundParts()].map(([name, data]) => ({ name, data }));

/** A sound workbook but for one part. */
export function spoiled(part: string, change: (text: string) => string | Uint8Array): Uint8Array {
  return fileOf(
    new Map([...soundParts()].map(([name, text]) => [name, name === part ? change(text) : text])),
  );
}

/** A sound workbook but for one entry of its archive. */
export function spoiledEntry(part: string, change: Partial<MadeEntry>): Uint8Array {
  return makeZip(soundEntries().map((entry) => (entry.name === part ? { ...entry, ...change } : entry)));
}

const packed = new Map<number, Uint8Array>();

/** So many zeros, packed as small as they can be. */
export function packedZeros(size: number): Uint8Array {
  const known = packed.get(size) ?? deflateSync(new Uint8Array(size), { level: 9 });
  packed.set(size, known);
  return known;
}
