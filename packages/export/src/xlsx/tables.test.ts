import { expect, test } from 'vitest';
import { editFile } from '../../testing/editFile.ts';
import { fileOf, foreignParts, makeZip } from '../../testing/makeFile.ts';
import { soundParts } from '../../testing/spoil.ts';
import { readWorkbookTables } from './tables.ts';

function cellsOf(sheet: string, change: (parts: Map<string, string>) => void = () => {}) {
  const parts = foreignParts({ Data: sheet });
  change(parts);
  const read = readWorkbookTables(fileOf(parts));
  if (!read.ok) throw new Error(JSON.stringify(read.diagnostics));
  return { rows: read.tables[0]?.rows, diagnostics: read.diagnostics };
}

test('every kind of cell is read as people see it', () => {
  const { rows } = cellsOf(
    `<row r="2"><c r="A2" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="D2" t="inlineStr"><is><t xml:space="preserve"> in </t></is></c></row>
     <row r="3"><c r="A3"><v>-1.50</v></c><c r="B3" t="b"><v>1</v></c><c r="C3" t="str"><f>A3&amp;"x"</f><v>-1.5x</v></c><c r="D3"><f>A3*2</f><v>-3</v></c></row>
     <row r="5"><c r="A5" s="1"><v>46349</v></c><c r="B5" s="2"><v>46349.75</v></c><c r="C5" s="3"><v>46349</v></c><c r="D5" s="1"><v>0.5</v></c></row>
     <row r="6"><c r="A6" t="d"><v>2026-11-23T00:00:00</v></c><c r="B6" t="s"><v></v></c><c r="C6" s="1"/></row>`,
  );
  expect(rows).toEqual([
    { row: 2, cells: ['Shared', 'rich text', '', ' in '] },
    { row: 3, cells: ['-1.5', 'TRUE', '-1.5x', '-3'] },
    { row: 5, cells: ['2026-11-23', '2026-11-23 18:00:00', '46349', '12:00:00'] },
    { row: 6, cells: ['2026-11-23'] },
  ]);
});

test('cells and rows without names stand in order; words of other alphabets and control characters are kept', () => {
  const { rows } = cellsOf(
    '<row><c t="str"><v>Zoë 北京 🇬🇧</v></c><c t="str"><v>שלום\u202E</v></c></row><row><c/><c t="str"><v>a_x0007_b_x005F_x0007_</v></c></row>',
  );
  expect(rows).toEqual([
    { row: 1, cells: ['Zoë 北京 🇬🇧', 'שלום\u202E'] },
    { row: 2, cells: ['', 'a\u0007b_x0007_'] },
  ]);
});

test('days that count from 1904 are the same days', () => {
  const { rows } = cellsOf('<row r="1"><c r="A1" s="1"><v>44887</v></c></row>', (parts) => {
    const workbook = parts.get('xl/workbook.xml') ?? '';
    parts.set('xl/workbook.xml', workbook.replace('<sheets>', '<workbookPr date1904="1"/><sheets>'));
  });
  expect(rows?.[0]?.cells).toEqual(['2026-11-23']);
});

test('elements with a prefix, UTF-16, stored entries and a byte order mark are read', () => {
  const sheet =
    '<x:worksheet xmlns:x="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:v>Words</x:v></x:c></x:row></x:sheetData></x:worksheet>';
  const utf16 = new Uint8Array([
    0xff,
    0xfe,
    ...Array.from(sheet, (letter) => [letter.charCodeAt(0), 0]).flat(),
  ]);
  for (const data of [sheet, `\uFEFF${sheet}`, utf16]) {
    const file = makeZip(
      [...soundParts()].map(([name, text]) =>
        name.endsWith('sheet1.xml') ? { name, data, method: 0 } : { name, data: text, method: 0 },
      ),
    );
    const read = readWorkbookTables(file);
    expect(read.ok && read.tables[0]?.rows).toEqual([{ row: 1, cells: ['Words'] }]);
  }
});

test('errors and formulas without a result are empty, and that is said', () => {
  const { rows, diagnostics } = cellsOf(
    '<row r="1"><c r="A1" t="e"><v>#REF!</v></c><c r="B1"><f>1+1</f></c><c r="C1"><v>1</v></c></row>',
  );
  expect(rows).toEqual([{ row: 1, cells: ['', '', '1'] }]);
  expect(diagnostics.map(({ code, place }) => [code, place])).toEqual([
    ['error-value', 'Sheet “Data”, A1'],
    ['no-result', 'Sheet “Data”, B1'],
  ]);
});

test('names that other code might trip over are only names', () => {
  const parts = foreignParts({ __proto__x: '', constructor: '<row><c t="str"><v>__proto__</v></c></row>' });
  const read = readWorkbookTables(fileOf(parts));
  expect(read.ok && read.tables.map(({ name, rows }) => [name, rows.length])).toEqual([
    ['__proto__x', 0],
    ['constructor', 1],
  ]);
  expect(({} as Record<string, unknown>).polluted).toBeUndefined();
});

test('a file may have been packed again by another program', () => {
  const again = editFile(fileOf(soundParts())).bytes();
  expect(readWorkbookTables(again).ok).toBe(true);
});
