import { cleanText } from '../cleanText.ts';
import { readBlock } from './readBlock.ts';

/** What a clipboard holds, as the map can take it. */
export type PastePlan =
  /** Nothing but blanks. */
  | { readonly kind: 'nothing' }
  /** Lines: one card each, for `card.addMany`. */
  | { readonly kind: 'lines'; readonly lines: readonly string[]; readonly remarks: readonly string[] }
  /** A block of cells, all rows of the same length, for `previewPaste` and `cells.paste`. */
  | {
      readonly kind: 'block';
      readonly rows: readonly (readonly string[])[];
      /** Cells with words. */
      readonly filled: number;
      readonly remarks: readonly string[];
    }
  | { readonly kind: 'too-large'; readonly message: string; readonly cure: string };

const longest = 2_000_000;
const mostCells = 500_000;
const bullet = /^\s*(?:[•◦▪‣·*–-]|\d{1,3}[.)])\s+/;

function linesOf(text: string): string[] {
  const lines = text
    .split(/\r\n|\r|\n/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  // A mark of a list is not part of the words; a single one may well be.
  return lines.length > 1 && lines.every((line) => bullet.test(line))
    ? lines.map((line) => line.replace(bullet, '').trim()).filter((line) => line !== '')
    : lines;
}

/**
 * What pasted text is: lines, or a block of cells as spreadsheets put it on the clipboard (tabs between cells;
 * cells with tabs, quotes or line breaks in quotes). `html` only tells whether it came from a table. Never throws.
 */
export function planPaste(given: string, html: string | null = null): PastePlan {
  if (given.length > longest)
    return {
      kind: 'too-large',
      message: `The pasted text has ${given.length} characters; at most ${longest} can be pasted at once.`,
      cure: 'Import it as a file, or paste a part of it.',
    };
  const { text, replaced } = cleanText(given.startsWith('\uFEFF') ? given.slice(1) : given);
  if (text.trim() === '') return { kind: 'nothing' };
  const remarks =
    replaced === 0 ? [] : [`${replaced} characters that cannot be kept were replaced by “\uFFFD”.`];
  const fromTable = html !== null && /<table[\s>]/i.test(html);
  // Tabs before the first word of a line only indent it.
  const parted = text.split(/[\r\n]/).some((line) => line.trimStart().includes('\t'));
  const block = fromTable || parted || text.startsWith('"') ? readBlock(text) : null;
  if (!block || !(fromTable || parted || (block.quotedBreaks > 0 && block.wellQuoted)))
    return { kind: 'lines', lines: linesOf(text), remarks };
  const width = block.rows.reduce((most, row) => Math.max(most, row.length), 0);
  if (width * block.rows.length > mostCells)
    return {
      kind: 'too-large',
      message: `The block has ${block.rows.length} rows of up to ${width} cells; that is too much to paste.`,
      cure: 'Import it as a file, or paste a part of it.',
    };
  const rows = block.rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
  const filled = rows.reduce((sum, row) => sum + row.filter((cell) => cell.trim() !== '').length, 0);
  return { kind: 'block', rows, filled, remarks };
}
