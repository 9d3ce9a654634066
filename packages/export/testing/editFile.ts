import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { readRaw } from './secondReader.ts';

/** A workbook that is changed as a person would in a spreadsheet program. */
export interface EditedFile {
  /** Replaces a cell by XML such as `<v>3</v>` with a type such as `str`; an empty text wipes the cell out. */
  cell(sheet: string, name: string, inner: string, type?: string): EditedFile;
  /** The same for the column whose head is `head` and the row of the record `id`. */
  field(sheet: string, id: string, head: string, inner: string, type?: string): EditedFile;
  /** Adds a row with cells by head, as texts. */
  row(sheet: string, cells: Readonly<Record<string, string>>): EditedFile;
  deleteRow(sheet: string, id: string): EditedFile;
  /** Changes the XML of the sheet. */
  xml(sheet: string, change: (xml: string) => string): EditedFile;
  rename(sheet: string, name: string): EditedFile;
  bytes(): Uint8Array;
}

const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
const letters = (cell: string): string => cell.replace(/\d+/, '');

export function editFile(file: Uint8Array): EditedFile {
  const parts = unzipSync(file);
  const book = readRaw(file);
  const names = [...book.keys()];
  const part = (sheet: string): string => `xl/worksheets/sheet${names.indexOf(sheet) + 1}.xml`;

  /** The column of a head and the row of an id, as the file was made. */
  function find(sheet: string, head: string, id: string): string {
    const cells = [...(book.get(sheet) ?? [])];
    const column = cells.find(([name, cell]) => /^[A-Z]+1$/.test(name) && cell.value === head)?.[0];
    const row = cells.find(([name, cell]) => name.startsWith('A') && cell.value === id)?.[0];
    if (!column || !row) throw new Error(`no ${head} of ${id} in ${sheet}`);
    return letters(column) + row.replace(/^[A-Z]+/, '');
  }

  const edited: EditedFile = {
    xml(sheet, change) {
      const name = part(sheet);
      parts[name] = strToU8(change(strFromU8(parts[name] ?? new Uint8Array())));
      return edited;
    },
    cell(sheet, name, inner, type) {
      return edited.xml(sheet, (xml) => {
        const made = inner === '' ? '' : `<c r="${name}"${type ? ` t="${type}"` : ''}>${inner}</c>`;
        const old = new RegExp(`<c r="${name}"[^>]*>.*?</c>`, 's');
        if (old.test(xml)) return xml.replace(old, () => made);
        const row = new RegExp(`(<row r="${name.replace(/^[A-Z]+/, '')}">.*?)(</row>)`, 's');
        return xml.replace(row, (_, cells: string, end: string) => cells + made + end);
      });
    },
    field: (sheet, id, head, inner, type) => edited.cell(sheet, find(sheet, head, id), inner, type),
    row(sheet, cells) {
      return edited.xml(sheet, (xml) => {
        const row = [...xml.matchAll(/<row r="(\d+)"/g)].length + 1;
        const made = Object.entries(cells).map(([head, words]) => {
          const at = [...(book.get(sheet) ?? [])].find(
            ([name, cell]) => /^[A-Z]+1$/.test(name) && cell.value === head,
          );
          return `<c r="${letters(at?.[0] ?? 'ZZ')}${row}" t="inlineStr"><is><t>${escaped(words)}</t></is></c>`;
        });
        return xml.replace('</sheetData>', () => `<row r="${row}">${made.join('')}</row></sheetData>`);
      });
    },
    deleteRow(sheet, id) {
      const row = find(sheet, 'Id', id).replace(/^[A-Z]+/, '');
      return edited.xml(sheet, (xml) => xml.replace(new RegExp(`<row r="${row}">.*?</row>`, 's'), ''));
    },
    rename(sheet, name) {
      const workbook = 'xl/workbook.xml';
      const xml = strFromU8(parts[workbook] ?? new Uint8Array());
      parts[workbook] = strToU8(
        xml.replace(`name="${sheet}"`, `name="${name}"`).replaceAll(`>'${sheet}'!`, `>'${name}'!`),
      );
      return edited;
    },
    bytes: () => zipSync(parts),
  };
  return edited;
}
