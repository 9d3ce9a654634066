import { strToU8 } from 'fflate';
import { exportWorkbook } from '../src/xlsx/project/exportWorkbook.ts';
import { inn } from './inn.ts';
import { joined, makeZip } from './makeFile.ts';
import { packedZeros, sheetPart, soundEntries, spoiled, spoiledEntry, type SpoiledFile } from './spoil.ts';

const own = exportWorkbook(inn);

/** Files that are no workbook, or whose archive is broken or lies. */
export const spoiledArchives: readonly SpoiledFile[] = [
  ['nothing at all', () => new Uint8Array(), 'empty', ''],
  ['a text', () => strToU8('Stage,Contact point\nBook,Searches\n'), 'not-a-workbook', ''],
  ['two letters', () => strToU8('PK'), 'not-a-workbook', ''],
  [
    'a picture',
    () => joined([new Uint8Array([0x89, 0x50, 0x4e, 0x47]), new Uint8Array(100)]),
    'not-a-workbook',
    '',
  ],
  [
    'an old .xls or a locked file',
    () => joined([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0]), new Uint8Array(600)]),
    'old-or-locked',
    '',
  ],
  ['our own workbook cut in the middle', () => own.subarray(0, own.length / 2), 'broken-archive', ''],
  ['our own workbook without its last byte', () => own.subarray(0, own.length - 1), 'broken-archive', ''],
  ['our own workbook without its first byte', () => own.subarray(1), 'not-a-workbook', ''],
  ['an archive without entries', () => makeZip([]), 'missing-part', 'Part “_rels/.rels”'],
  [
    'some other archive',
    () => makeZip([{ name: 'readme.txt', data: 'hello' }]),
    'missing-part',
    'Part “_rels/.rels”',
  ],
  [
    'an OpenDocument file',
    () =>
      makeZip([
        { name: 'mimetype', data: 'x', method: 0 },
        { name: 'content.xml', data: '<a/>' },
      ]),
    'other-format',
    '',
  ],
  [
    'a binary workbook',
    () => makeZip([...soundEntries(), { name: 'xl/workbook.bin', data: 'x' }]),
    'other-format',
    '',
  ],
  ['a text document of Office', () => spoiled('xl/workbook.xml', () => '<document/>'), 'not-a-workbook', ''],
  [
    'a count of parts that is too high',
    () => makeZip(soundEntries(), { count: 60_000 }),
    'too-many-parts',
    '',
  ],
  ['a count of parts a little too high', () => makeZip(soundEntries(), { count: 9 }), 'broken-archive', ''],
  ['a second disk', () => makeZip(soundEntries(), { disk: 1 }), 'broken-archive', ''],
  ['a directory beyond the end', () => makeZip(soundEntries(), { start: 0x7fffffff }), 'broken-archive', ''],
  ['a directory of another size', () => makeZip(soundEntries(), { size: 0xfffffff0 }), 'broken-archive', ''],
  [
    '3,000 parts',
    () =>
      makeZip([
        ...soundEntries(),
        ...Array.from({ length: 3_000 }, (_, at) => ({ name: `x/${at}`, data: '' })),
      ]),
    'too-many-parts',
    '',
  ],
  [
    'a part that begins outside the file',
    () => spoiledEntry(sheetPart, { offset: 0x70000000 }),
    'broken-archive',
    `Part “${sheetPart}”`,
  ],
  [
    'a part that begins at another one',
    () => spoiledEntry(sheetPart, { offset: 0 }),
    'broken-archive',
    `Part “${sheetPart}”`,
  ],
  [
    'a part longer than the file',
    () => spoiledEntry(sheetPart, { storedSize: 0x10000000 }),
    'broken-archive',
    `Part “${sheetPart}”`,
  ],
  [
    'a part in the large format',
    () => spoiledEntry(sheetPart, { storedSize: 0xffffffff }),
    'broken-archive',
    `Part “${sheetPart}”`,
  ],
  ['two entries with the same bytes', overlapping, 'overlapping-parts', /^Part “/],
  [
    'a part with two names',
    () => spoiledEntry(sheetPart, { localName: 'xl/worksheets/sheet9.xml' }),
    'broken-archive',
    `Part “${sheetPart}”`,
  ],
  [
    'a part locked with a password',
    () => spoiledEntry(sheetPart, { flags: 1 }),
    'encrypted',
    `Part “${sheetPart}”`,
  ],
  [
    'a part packed in an unusual way',
    () => spoiledEntry(sheetPart, { method: 12 }),
    'unknown-compression',
    `Part “${sheetPart}”`,
  ],
  [
    'a part that cannot be unpacked',
    () => spoiledEntry(sheetPart, { stored: new Uint8Array(50).fill(0xff) }),
    'broken-part',
    `Part “${sheetPart}”`,
  ],
  [
    'a part with a wrong checksum',
    () => spoiledEntry(sheetPart, { crc: 1 }),
    'broken-part',
    `Part “${sheetPart}”`,
  ],
  [
    'a part said to be smaller than it is',
    () => spoiledEntry(sheetPart, { size: 10 }),
    'broken-part',
    `Part “${sheetPart}”`,
  ],
  [
    'a part said to be larger than it is',
    () => spoiledEntry(sheetPart, { size: 90_000 }),
    'broken-part',
    `Part “${sheetPart}”`,
  ],
  [
    'a part said to be enormous',
    () => spoiledEntry(sheetPart, { size: 0xf0000000 }),
    'too-large',
    `Part “${sheetPart}”`,
  ],
  [
    'a zip bomb that hides its size',
    () => spoiledEntry(sheetPart, { stored: packedZeros(150_000_000), size: 100, crc: 0 }),
    'zip-bomb',
    `Part “${sheetPart}”`,
  ],
  [
    'a zip bomb that tells its size',
    () => spoiledEntry(sheetPart, { stored: packedZeros(80_000_000), size: 80_000_000, crc: 0 }),
    'zip-bomb',
    `Part “${sheetPart}”`,
  ],
  [
    'a name that climbs out',
    () => makeZip([...soundEntries(), { name: '../../etc/passwd', data: 'x' }]),
    'bad-part-name',
    '',
  ],
  [
    'an absolute name',
    () => makeZip([...soundEntries(), { name: '/etc/passwd', data: 'x' }]),
    'bad-part-name',
    '',
  ],
  [
    'a name with a drive',
    () => makeZip([...soundEntries(), { name: 'C:\\x.dll', data: 'x' }]),
    'bad-part-name',
    '',
  ],
  [
    'a name with NUL',
    () => makeZip([...soundEntries(), { name: 'xl/a\u0000.xml', data: 'x' }]),
    'bad-part-name',
    '',
  ],
  [
    'two parts of one name',
    () => makeZip([...soundEntries(), { name: 'XL/Workbook.xml', data: '<workbook/>' }]),
    'duplicate-part',
    'Part “XL/Workbook.xml”',
  ],
];

/** An entry that lies inside another one, as in bombs whose entries share their bytes. */
function overlapping(): Uint8Array {
  const inner = { name: 'b.bin', data: 'x', method: 0 };
  const outer = { name: 'a.bin', data: makeZip([inner]), method: 0 };
  // A local header has 30 bytes and the name.
  return makeZip([outer, { ...inner, offset: 35 }, ...soundEntries()]);
}
