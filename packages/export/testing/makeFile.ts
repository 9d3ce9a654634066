import { deflateSync, strToU8 } from 'fflate';
import { crc32 } from '../src/xlsx/zip/crc32.ts';

/** An entry of an archive that is made by hand; what is given beyond name and data is written whether true or not. */
export interface MadeEntry {
  readonly name: string;
  readonly data: string | Uint8Array;
  /** The bytes as they are stored; made from the data when left out. */
  readonly stored?: Uint8Array;
  readonly method?: number;
  readonly flags?: number;
  readonly size?: number;
  readonly storedSize?: number;
  readonly crc?: number;
  /** The name in the local header. */
  readonly localName?: string;
  /** Where the directory says the entry begins. */
  readonly offset?: number;
}

/** Numbers of the end record that are written in place of the true ones. */
export interface MadeEnd {
  readonly count?: number;
  readonly disk?: number;
  readonly start?: number;
  readonly size?: number;
}

const bytesOf = (data: string | Uint8Array): Uint8Array => (typeof data === 'string' ? strToU8(data) : data);

function numbers(...fields: readonly (readonly [value: number, bytes: 2 | 4])[]): Uint8Array {
  const view = new DataView(new ArrayBuffer(fields.reduce((sum, [, bytes]) => sum + bytes, 0)));
  let at = 0;
  for (const [value, bytes] of fields) {
    if (bytes === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += bytes;
  }
  return new Uint8Array(view.buffer);
}

export function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

/** An archive of these entries. */
export function makeZip(entries: readonly MadeEntry[], end: MadeEnd = {}): Uint8Array {
  const local: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let at = 0;
  for (const entry of entries) {
    const data = bytesOf(entry.data);
    const method = entry.method ?? 8;
    const stored = entry.stored ?? (method === 8 ? deflateSync(data) : data);
    const name = bytesOf(entry.name);
    const localName = bytesOf(entry.localName ?? entry.name);
    const common = [
      [20, 2],
      [entry.flags ?? 0, 2],
      [method, 2],
      [0, 4],
      [entry.crc ?? crc32(data), 4],
      [entry.storedSize ?? stored.length, 4],
      [entry.size ?? data.length, 4],
    ] as const;
    const header = numbers([0x04034b50, 4], ...common, [localName.length, 2], [0, 2]);
    directory.push(
      numbers(
        [0x02014b50, 4],
        [20, 2],
        ...common,
        [name.length, 2],
        [0, 4],
        [0, 4],
        [0, 4],
        [entry.offset ?? at, 4],
      ),
      name,
    );
    local.push(header, localName, stored);
    at += header.length + localName.length + stored.length;
  }
  const list = joined(directory);
  const { count = entries.length, disk = 0, start = at, size = list.length } = end;
  return joined([
    ...local,
    list,
    numbers([0x06054b50, 4], [disk, 2], [0, 2], [count, 2], [count, 2], [size, 4], [start, 4], [0, 2]),
  ]);
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const head = '<?xml version="1.0" encoding="UTF-8"?>';

/** A small workbook as other programs write it, by parts, so that a test can spoil one of them. */
export function foreignParts(sheets: Readonly<Record<string, string>>): Map<string, string> {
  const names = Object.keys(sheets);
  const relation = (id: string, kind: string, target: string): string =>
    `<Relationship Id="${id}" Type="${office}/${kind}" Target="${target}"/>`;
  const relations = (list: string): string =>
    `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${list}</Relationships>`;
  return new Map([
    [
      '[Content_Types].xml',
      `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>`,
    ],
    ['_rels/.rels', relations(relation('rId1', 'officeDocument', 'xl/workbook.xml'))],
    [
      'xl/workbook.xml',
      `${head}<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names
        .map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
        .join('')}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      relations(
        names
          .map((_, at) => relation(`rId${at + 1}`, 'worksheet', `worksheets/sheet${at + 1}.xml`))
          .join('') +
          relation('rIdS', 'sharedStrings', 'sharedStrings.xml') +
          relation('rIdT', 'styles', '/xl/styles.xml'),
      ),
    ],
    [
      'xl/sharedStrings.xml',
      `${head}<sst xmlns="${main}"><si><t>Shared</t></si><si><r><t>rich </t></r><r><rPr><b/></rPr><t>text</t></r><rPh sb="0" eb="1"><t>RI</t></rPh></si></sst>`,
    ],
    [
      'xl/styles.xml',
      `${head}<styleSheet xmlns="${main}"><numFmts><numFmt numFmtId="170" formatCode="dd/mm/yyyy;@"/><numFmt numFmtId="171" formatCode="&quot;day&quot; 0.0"/></numFmts><cellStyleXfs><xf numFmtId="14"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="170"/><xf numFmtId="171"/></cellXfs></styleSheet>`,
    ],
    ...names.map(
      (name, at) =>
        [
          `xl/worksheets/sheet${at + 1}.xml`,
          `${head}<worksheet xmlns="${main}"><sheetData>${sheets[name] ?? ''}</sheetData></worksheet>`,
        ] as const,
    ),
  ]);
}

/** The file of these parts. */
export function fileOf(parts: ReadonlyMap<string, string | Uint8Array>): Uint8Array {
  return makeZip([...parts].map(([name, data]) => ({ name, data })));
}
