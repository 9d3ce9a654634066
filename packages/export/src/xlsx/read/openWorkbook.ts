import { partPlace, WorkbookFault } from '../fault.ts';
import { limits } from '../limits.ts';
import { scanXml } from '../xml/scanXml.ts';
import { readDateFormats } from './dateFormats.ts';
import { openParts } from './package.ts';
import { readSheet, type SheetCells } from './readSheet.ts';
import { readSharedStrings } from './sharedStrings.ts';

export interface ReadSheetInfo {
  readonly name: string;
  readonly hidden: boolean;
  readonly cells: SheetCells;
}

/** A workbook as it was read. */
export interface ReadWorkbook {
  readonly sheets: readonly ReadSheetInfo[];
  /** Names of the whole workbook, with what they stand for. */
  readonly names: ReadonlyMap<string, string>;
}

interface Listed {
  readonly name: string;
  readonly hidden: boolean;
  readonly relation: string;
}

function readWorkbookPart(part: string, bytes: Uint8Array) {
  const listed: Listed[] = [];
  const names = new Map<string, string>();
  let from1904 = false;
  let root = '';
  let naming: string | null = null;
  let target = '';
  scanXml(part, bytes, {
    open(tag, attributes) {
      if (root === '') root = tag;
      if (tag === 'workbookPr') from1904 = /^(1|true)$/.test(attributes.get('date1904') ?? '');
      else if (tag === 'sheet')
        listed.push({
          name: attributes.get('name') ?? '',
          hidden: attributes.get('state') !== undefined && attributes.get('state') !== 'visible',
          relation: attributes.get('r:id') ?? attributes.get('id') ?? '',
        });
      else if (tag === 'definedName') {
        naming = attributes.has('localSheetId') ? null : (attributes.get('name') ?? null);
        target = '';
      }
    },
    text(piece) {
      if (naming !== null) target += piece;
    },
    close(tag) {
      if (tag === 'definedName' && naming !== null && names.size < limits.entries) names.set(naming, target);
      if (tag === 'definedName') naming = null;
    },
  });
  if (root !== 'workbook')
    throw new WorkbookFault('not-a-workbook', 'This Office file is not a workbook.', 'Choose an .xlsx file.');
  return { listed, names, from1904 };
}

function checkSheets(listed: readonly Listed[]): void {
  const seen = new Set<string>();
  if (listed.length === 0)
    throw new WorkbookFault('no-sheets', 'The workbook has no sheets.', 'Choose another file.');
  if (listed.length > limits.sheets)
    throw new WorkbookFault(
      'too-many-sheets',
      `The workbook has ${listed.length} sheets; at most ${limits.sheets} are read.`,
      'Save only the sheets that are needed.',
    );
  for (const { name } of listed) {
    const key = name.toLowerCase();
    if (name === '' || name.length > 255 || seen.has(key))
      throw new WorkbookFault(
        'bad-sheet-name',
        seen.has(key) ? 'Two sheets have the same name.' : 'A sheet has no usable name.',
        'Rename the sheet in a spreadsheet program.',
        `Sheet “${name.slice(0, 40)}”`,
      );
    seen.add(key);
  }
}

/** Reads a whole workbook within the limits. Throws a `WorkbookFault`. */
export function openWorkbook(bytes: Uint8Array): ReadWorkbook {
  const parts = openParts(bytes);
  const main = [...parts.relations('').values()].find(({ kind }) => kind === 'officeDocument');
  if (!main)
    throw new WorkbookFault('not-a-workbook', 'This file is not a workbook.', 'Choose an .xlsx file.');
  const { listed, names, from1904 } = readWorkbookPart(main.target, parts.bytes(main.target));
  checkSheets(listed);
  const relations = parts.relations(main.target);
  const partOf = (kind: string): string | null => {
    const found = [...relations.values()].find((relation) => relation.kind === kind)?.target;
    return found !== undefined && parts.has(found) ? found : null;
  };
  const stringsPart = partOf('sharedStrings');
  const stylesPart = partOf('styles');
  const strings = stringsPart === null ? [] : readSharedStrings(stringsPart, parts.bytes(stringsPart));
  const dates =
    stylesPart === null ? new Set<number>() : readDateFormats(stylesPart, parts.bytes(stylesPart));
  const count = { cells: 0 };
  const read = new Set<string>();
  const sheets = listed.flatMap(({ name, hidden, relation }): ReadSheetInfo[] => {
    const target = relations.get(relation);
    if (!target)
      throw new WorkbookFault(
        'missing-part',
        'The cells of this sheet are missing in the file.',
        'The file is damaged. Save it again as .xlsx and try once more.',
        `Sheet “${name}”`,
      );
    // Charts and dialogs have no cells.
    if (target.kind !== 'worksheet') return [];
    if (read.has(target.target.toLowerCase()))
      throw new WorkbookFault(
        'shared-part',
        'Two sheets share the same cells.',
        'Save the file again as .xlsx from a spreadsheet program.',
        partPlace(target.target),
      );
    read.add(target.target.toLowerCase());
    const context = { sheet: name, part: target.target, strings, dates, from1904, count };
    return [{ name, hidden, cells: readSheet(context, parts.bytes(target.target)) }];
  });
  return { sheets, names };
}
