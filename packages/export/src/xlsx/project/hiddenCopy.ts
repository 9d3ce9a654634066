import { strToU8 } from 'fflate';
import { serializeProject, type Snapshot } from '@journeywright/core';
import type { SheetCells } from '../read/readSheet.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { crc32 } from '../zip/crc32.ts';

/** The name of the sheet that carries the whole project; spreadsheet programs do not list it. */
export const copyName = 'journeywright';

const mark = 'journeywright-workbook';
const version = 1;
// Well below what a cell can hold.
const chunk = 30_000;

/** The project file on one line in plain ASCII, which passes through every spreadsheet program unchanged. */
function asciiProject(snapshot: Snapshot): string {
  return serializeProject(snapshot)
    .replace(/\n */g, '')
    .replace(/[^\x20-\x7e]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The sheet that carries the whole project, for what the cells of the other sheets cannot hold. */
export function copySheet(snapshot: Snapshot): Sheet {
  const text = asciiProject(snapshot);
  const rows: string[] = [];
  for (let at = 0; at < text.length; at += chunk) rows.push(text.slice(at, at + chunk));
  return {
    name: copyName,
    state: 'veryHidden',
    columns: [],
    rows: [
      [{ value: mark }, { value: version }, { value: text.length }, { value: crc32(strToU8(text)) }],
      ...rows.map((value) => [{ value }]),
    ],
  };
}

/** What a hidden sheet holds: the project file, or why it cannot be used. */
export type HiddenCopy =
  | { readonly state: 'whole'; readonly text: string }
  | { readonly state: 'damaged' | 'newer' | 'none' };

/** Takes the project file out of the hidden sheet. */
export function readCopy(cells: SheetCells): HiddenCopy {
  const head = cells.get(1);
  if (head?.get(1)?.value !== mark) return { state: 'none' };
  if (head.get(2)?.value !== version) return { state: 'newer' };
  const pieces: string[] = [];
  let row = 1;
  for (const [number, columns] of cells) {
    if (number === 1) continue;
    const piece = columns.get(1)?.value;
    if (number !== ++row || typeof piece !== 'string') return { state: 'damaged' };
    pieces.push(piece);
  }
  const text = pieces.join('');
  const sound = text.length === head.get(3)?.value && crc32(strToU8(text)) === head.get(4)?.value;
  return sound ? { state: 'whole', text } : { state: 'damaged' };
}
