import { strToU8 } from 'fflate';
import { fileOf, foreignParts, joined } from './makeFile.ts';
import { sheetPart, soundParts, soundRow, spoiled, type SpoiledFile } from './spoil.ts';

const withSheet = (cells: string): Uint8Array => fileOf(foreignParts({ Data: cells }));
const without = (part: string): Uint8Array =>
  fileOf(new Map([...soundParts()].filter(([name]) => name !== part)));
const many = (count: number, piece: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => piece(at)).join('');

/** Sound archives whose parts are missing, broken or made to exhaust a machine. */
export const spoiledContents: readonly SpoiledFile[] = [
  ['no workbook', () => without('xl/workbook.xml'), 'missing-part', 'Part “xl/workbook.xml”'],
  [
    'no relationships',
    () => without('xl/_rels/workbook.xml.rels'),
    'missing-part',
    'Part “xl/_rels/workbook.xml.rels”',
  ],
  ['no sheet where one is named', () => without(sheetPart), 'missing-part', `Part “${sheetPart}”`],
  [
    'no relationship for a sheet',
    () => spoiled('xl/workbook.xml', (text) => text.replace('r:id="rId1"', 'r:id="rId7"')),
    'missing-part',
    'Sheet “Data”',
  ],
  [
    'a sheet outside the file',
    () =>
      spoiled('xl/_rels/workbook.xml.rels', (text) =>
        text.replace('Target="worksheets', 'TargetMode="External" Target="http://example.org'),
      ),
    'missing-part',
    'Sheet “Data”',
  ],
  [
    'a sheet above the file',
    () =>
      spoiled('xl/_rels/workbook.xml.rels', (text) =>
        text.replace('"worksheets/sheet1.xml"', '"../../../../etc/passwd"'),
      ),
    'missing-part',
    'Part “etc/passwd”',
  ],
  ['a workbook without sheets', () => fileOf(foreignParts({})), 'no-sheets', ''],
  [
    '400 sheets',
    () => fileOf(foreignParts(Object.fromEntries(Array.from({ length: 400 }, (_, at) => [`S${at}`, ''])))),
    'too-many-sheets',
    '',
  ],
  [
    'two sheets of one name',
    () => fileOf(foreignParts({ Data: soundRow, data: soundRow })),
    'bad-sheet-name',
    'Sheet “data”',
  ],
  ['a sheet without a name', () => fileOf(foreignParts({ '': soundRow })), 'bad-sheet-name', 'Sheet “”'],
  ['two sheets that share their cells', sharedSheet, 'shared-part', `Part “${sheetPart}”`],
  [
    'XML that breaks off',
    () => spoiled(sheetPart, (text) => text.slice(0, -20)),
    'broken-xml',
    `Part “${sheetPart}”, line 1`,
  ],
  [
    'XML that closes the wrong element',
    () => spoiled(sheetPart, (text) => text.replace('</row>', '\n</c>')),
    'broken-xml',
    `Part “${sheetPart}”, line 2`,
  ],
  [
    'XML with an unknown entity',
    () => withSheet('<row><c t="str"><v>&lol;</v></c></row>'),
    'broken-xml',
    `Part “${sheetPart}”, line 1`,
  ],
  [
    'XML with a NUL',
    () => withSheet('<row><c t="str"><v>\u0000</v></c></row>'),
    'broken-xml',
    `Part “${sheetPart}”, line 1`,
  ],
  [
    'a part that is no XML',
    () => spoiled('xl/styles.xml', () => 'colours'),
    'broken-xml',
    /^Part “xl\/styles\.xml”/,
  ],
  [
    'a part that is empty',
    () => spoiled('xl/sharedStrings.xml', () => ''),
    'broken-xml',
    /^Part “xl\/sharedStrings\.xml”/,
  ],
  [
    'bytes that are no UTF-8',
    () => spoiled(sheetPart, (text) => joined([strToU8(text), new Uint8Array([0xff, 0xfe, 0xfd])])),
    'broken-text',
    `Part “${sheetPart}”`,
  ],
  ['a billion laughs', () => spoiled(sheetPart, laughs), 'doctype', `Part “${sheetPart}”, line 1`],
  [
    'an entity that reads a file',
    () =>
      spoiled('xl/workbook.xml', (text) =>
        text.replace('<workbook', '<!DOCTYPE workbook [<!ENTITY x SYSTEM "file:///etc/passwd">]><workbook'),
      ),
    'doctype',
    'Part “xl/workbook.xml”, line 1',
  ],
  [
    '100,000 elements inside one another',
    () => withSheet(`${'<a>'.repeat(100_000)}${'</a>'.repeat(100_000)}`),
    'too-deep',
    `Part “${sheetPart}”, line 1`,
  ],
  [
    'a row that is no number',
    () => withSheet('<row r="many"><c r="A1"><v>1</v></c></row>'),
    'bad-row',
    'Sheet “Data”',
  ],
  [
    'a row beyond the last',
    () => withSheet('<row r="1048577"><c><v>1</v></c></row>'),
    'bad-row',
    'Sheet “Data”',
  ],
  [
    'a cell beyond the last column',
    () => withSheet('<row r="1"><c r="XFE1"><v>1</v></c></row>'),
    'bad-cell',
    'Sheet “Data”, row 1',
  ],
  [
    'a cell named __proto__',
    () => withSheet('<row r="1"><c r="__proto__"><v>1</v></c></row>'),
    'bad-cell',
    'Sheet “Data”, row 1',
  ],
  [
    'a cell that stands there twice',
    () => withSheet('<row r="1"><c r="B1"><v>1</v></c><c r="B1"><v>2</v></c></row>'),
    'duplicate-cell',
    'Sheet “Data”, B1',
  ],
  [
    'a number that is none',
    () => withSheet('<row r="3"><c r="C3"><v>0x10</v></c></row>'),
    'bad-number',
    'Sheet “Data”, C3',
  ],
  [
    'a number too large to be one',
    () => withSheet('<row r="3"><c r="C3"><v>1e999</v></c></row>'),
    'bad-number',
    'Sheet “Data”, C3',
  ],
  [
    'a shared text that is missing',
    () => withSheet('<row r="3"><c r="C3" t="s"><v>99</v></c></row>'),
    'missing-text',
    'Sheet “Data”, C3',
  ],
  [
    'a shared text called constructor',
    () => withSheet('<row r="3"><c r="C3" t="s"><v>constructor</v></c></row>'),
    'missing-text',
    'Sheet “Data”, C3',
  ],
  [
    'two cells at the two ends of a sheet',
    () =>
      withSheet(
        '<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>',
      ),
    'too-many-columns',
    'Sheet “Data”, XFD1048576',
  ],
  [
    '100,001 rows',
    () => withSheet(many(100_001, () => '<row><c><v>1</v></c></row>')),
    'too-many-rows',
    'Sheet “Data”',
  ],
  [
    'rows that are almost all emptiness',
    () => withSheet(many(5_000, (at) => `<row r="${at + 1}"><c r="ALL${at + 1}"><v>1</v></c></row>`)),
    'too-many-cells',
    /^Sheet “Data”, ALL/,
  ],
  [
    'a cell of two million characters',
    () => withSheet(`<row r="2"><c r="B2" t="str"><v>${';'.repeat(2_000_000)}</v></c></row>`),
    'text-too-long',
    'Sheet “Data”, B2',
  ],
  [
    'a shared text of two million characters',
    () => spoiled('xl/sharedStrings.xml', (text) => text.replace('Shared', 'x'.repeat(2_000_000))),
    'text-too-long',
    'Part “xl/sharedStrings.xml”',
  ],
];

function sharedSheet(): Uint8Array {
  const parts = foreignParts({ Data: soundRow, More: soundRow });
  const relations = 'xl/_rels/workbook.xml.rels';
  parts.set(relations, (parts.get(relations) ?? '').replace('sheet2.xml', 'sheet1.xml'));
  return fileOf(parts);
}

function laughs(text: string): string {
  const entities = Array.from(
    { length: 9 },
    (_, at) => `<!ENTITY l${at + 1} "${`&l${at};`.repeat(10)}">`,
  ).join('');
  return text.replace('<worksheet', `<!DOCTYPE x [<!ENTITY l0 "lol">${entities}]><worksheet`);
}
