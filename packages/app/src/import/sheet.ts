import type { WorkbookTable } from '@journeywright/export';
import { t } from '../messages/translate.ts';
import type { LeftOut } from './withCures.ts';

/** A table to be read: a text as it is, or a sheet of a workbook written as one. */
export interface Sheet {
  /** Of a sheet; “” for a text. */
  readonly name: string;
  readonly text: string;
  /** Fixed for sheets, whose cells are known. */
  readonly delimiter: '\t' | null;
  /** The row of the sheet a line of `text` stands for; null for a text, whose lines are its own. */
  readonly rowOfLine: readonly number[] | null;
}

export const textSheet = (text: string): Sheet => ({ name: '', text, delimiter: null, rowOfLine: null });

/** A sheet as tab-separated text with rows of one width, and the way back from its lines to the rows. */
export function workbookSheet({ name, rows }: WorkbookTable): Sheet {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const rowOfLine: number[] = [0];
  const lines = rows.map(({ row, cells }) => {
    const text = Array.from(
      { length: width },
      (_, at) => `"${(cells[at] ?? '').replaceAll('"', '""')}"`,
    ).join('\t');
    for (let n = text.split(/\r\n|\r|\n/).length; n > 0; n--) rowOfLine.push(row);
    return text;
  });
  return { name, text: lines.join('\n'), delimiter: '\t', rowOfLine };
}

/** The letters of a column from 1, as spreadsheet programs name it. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}

interface Placed {
  readonly line: number | null;
  readonly column?: number | null;
  readonly place?: string;
}

/** The same with the place people see in their spreadsheet program instead of a line. */
export function inSheet<P extends Placed>(found: P, { name, rowOfLine }: Sheet): P {
  const row = found.line === null ? undefined : rowOfLine?.[found.line];
  if (row === undefined) return found;
  const cell = found.column
    ? t('import.cell', { sheet: name, cell: `${columnLetters(found.column)}${row}` })
    : t('import.row', { sheet: name, row });
  const place = found.place === undefined ? cell : `${cell} · ${found.place}`;
  return { ...found, line: null, ...('column' in found ? { column: null } : {}), place };
}

/** The sheets that were not chosen, with their words. */
export function otherSheets(tables: readonly WorkbookTable[], chosen: string): readonly LeftOut[] {
  return tables
    .filter(({ name, hidden, rows }) => name !== chosen && !hidden && rows.length > 0)
    .map(({ name, rows }) => ({
      line: null,
      column: null,
      cure: '',
      place: t('import.sheet.place', { sheet: name }),
      text: rows.map(({ cells }) => cells.join('\t')).join('\n'),
      why: t('import.sheet.other'),
    }));
}
