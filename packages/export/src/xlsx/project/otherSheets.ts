import type { Snapshot } from '@journeywright/core';
import type { ReadSheetInfo } from '../read/openWorkbook.ts';
import { cellPlace } from '../sheet/cellName.ts';
import type { Sheet } from '../sheet/sheet.ts';
import { layOut } from './exportWorkbook.ts';
import { isAsWritten, wordsOf } from './fromCell.ts';
import type { Located } from './locate.ts';
import type { Report } from './report.ts';

// Beyond this the sheet was written by another version, or rewritten as a whole: telling it once is enough.
const toldCells = 20;

function tellForeign({ name, cells }: ReadSheetInfo, report: Report): void {
  if (cells.size === 0) return;
  const words = [...cells.values()]
    .slice(0, 50)
    .map((row) => [...row.values()].slice(0, 50).map(wordsOf).join('\t'))
    .join('\n');
  report.leaveOut(
    'sheet-not-read',
    words,
    'This sheet is not one of the project’s tables and is not read.',
    'Copy what is needed into a table, or import the sheet by itself.',
    `Sheet “${name}”`,
  );
}

function tellEdited({ name, cells }: ReadSheetInfo, written: Sheet, report: Report): void {
  const changed: { readonly place: string; readonly words: string }[] = [];
  for (const [row, columns] of cells) {
    for (const [column, cell] of columns) {
      const was = written.rows[row - 1]?.[column - 1] ?? null;
      const isFigure = cell.formula || typeof cell.value !== 'string' || was?.formula !== undefined;
      if (isFigure || isAsWritten(was, cell)) continue;
      changed.push({ place: cellPlace(name, row, column), words: wordsOf(cell) });
    }
  }
  const why = 'This sheet is for reading; what was written into it is not taken over.';
  const cure = 'Change the record in the sheet of its table.';
  if (changed.length <= toldCells)
    for (const { place, words } of changed) report.leaveOut('read-only-sheet', words, why, cure, place);
  else
    report.leaveOut(
      'read-only-sheet',
      changed.map(({ words }) => words).join('\n'),
      why,
      cure,
      `Sheet “${name}”`,
    );
}

/** Says what people wrote into sheets that are not read back, so that nothing of it is lost unseen. */
export function tellOtherSheets(base: Snapshot, located: Located, report: Report): void {
  const hasEmpty = [...located.tables].some(([table]) => base.tables[table].size === 0);
  const { forReading } = layOut(base, { emptySheets: hasEmpty });
  const written = new Map(forReading.map((sheet) => [sheet.name, sheet]));
  for (const sheet of located.others) {
    const own = written.get(sheet.name);
    if (own) tellEdited(sheet, own, report);
    else tellForeign(sheet, report);
  }
}
