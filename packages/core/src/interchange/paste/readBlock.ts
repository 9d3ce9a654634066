/** A block of cells as it stood in the text; rows can differ in length. */
export interface Block {
  readonly rows: readonly (readonly string[])[];
  /** Cells in quotes that hold a line break. */
  readonly quotedBreaks: number;
  /** Whether every cell that begins with a quote ended with one. */
  readonly wellQuoted: boolean;
}

const cellEnd = /[\t\r\n]/g;

/** The words of a quoted cell that begins at `start` and where it ends, or null when it is not one. */
function quotedCell(text: string, start: number): { readonly words: string; readonly end: number } | null {
  for (let at = start + 1; ; ) {
    const quote = text.indexOf('"', at);
    if (quote < 0) return null;
    const next = text[quote + 1];
    if (next === '"') at = quote + 2;
    // Whoever writes such a cell doubles every quote in it: any other means that it was never quoted.
    else if (next === undefined || next === '\t' || next === '\n' || next === '\r')
      return { words: text.slice(start + 1, quote).replaceAll('""', '"'), end: quote + 1 };
    else return null;
  }
}

/** Splits what a spreadsheet puts on the clipboard into cells, in time linear in its length. */
export function readBlock(text: string): Block {
  const rows: string[][] = [];
  let row: string[] = [];
  let quotedBreaks = 0;
  let wellQuoted = true;
  let at = 0;
  for (;;) {
    const quoted = text[at] === '"' ? quotedCell(text, at) : null;
    if (text[at] === '"' && !quoted) wellQuoted = false;
    cellEnd.lastIndex = at;
    const end = quoted ? quoted.end : (cellEnd.exec(text)?.index ?? text.length);
    const words = quoted ? quoted.words.replace(/\r\n?/g, '\n') : text.slice(at, end);
    if (quoted && words.includes('\n')) quotedBreaks++;
    row.push(words);
    const mark = text[end];
    if (mark === '\t') {
      at = end + 1;
      continue;
    }
    rows.push(row);
    row = [];
    if (mark === undefined) break;
    at = mark === '\r' && text[end + 1] === '\n' ? end + 2 : end + 1;
    // The line end after the last row begins no further one.
    if (at >= text.length) break;
  }
  return { rows, quotedBreaks, wellQuoted };
}
