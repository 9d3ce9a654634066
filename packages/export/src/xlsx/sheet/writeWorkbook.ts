import { strToU8, zipSync, type Zippable } from 'fflate';
import { plainToXml } from '../xml/escape.ts';
import type { Workbook } from './sheet.ts';
import { stylesXml } from './styles.ts';
import { sheetXml } from './writeSheet.ts';

const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml';
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships';

function contentTypesXml(count: number): string {
  const sheets = Array.from(
    { length: count },
    (_, at) =>
      `<Override PartName="/xl/worksheets/sheet${at + 1}.xml" ContentType="${types}.worksheet+xml"/>`,
  );
  return [
    '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">',
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>',
    '<Default Extension="xml" ContentType="application/xml"/>',
    `<Override PartName="/xl/workbook.xml" ContentType="${types}.sheet.main+xml"/>`,
    `<Override PartName="/xl/styles.xml" ContentType="${types}.styles+xml"/>`,
    ...sheets,
    '</Types>',
  ].join('');
}

function relationsXml(targets: readonly (readonly [kind: string, target: string])[]): string {
  const list = targets.map(
    ([kind, target], at) =>
      `<Relationship Id="rId${at + 1}" Type="${relations}/${kind}" Target="${target}"/>`,
  );
  return `<Relationships xmlns="${packageRelations}">${list.join('')}</Relationships>`;
}

function workbookXml({ sheets, names }: Workbook): string {
  const list = sheets.map(
    ({ name, state }, at) =>
      `<sheet name="${plainToXml(name)}" sheetId="${at + 1}"${state ? ` state="${state}"` : ''} r:id="rId${at + 1}"/>`,
  );
  const defined = names.map(
    ({ name, target }) => `<definedName name="${name}" hidden="1">${plainToXml(target)}</definedName>`,
  );
  return [
    `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relations}">`,
    '<bookViews><workbookView activeTab="0"/></bookViews>',
    `<sheets>${list.join('')}</sheets>`,
    defined.length === 0 ? '' : `<definedNames>${defined.join('')}</definedNames>`,
    // The cached results are right, but a program that edits the file should not trust them blindly.
    '<calcPr calcId="191029" fullCalcOnLoad="1"/>',
    '</workbook>',
  ].join('');
}

/** The bytes of a workbook. The same workbook always gives the same bytes: no time or name of a program is in it. */
export function writeWorkbook(workbook: Workbook): Uint8Array {
  const { sheets } = workbook;
  const part = (xml: string): Uint8Array =>
    strToU8(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${xml}`);
  const parts: Zippable = {
    '[Content_Types].xml': part(contentTypesXml(sheets.length)),
    '_rels/.rels': part(relationsXml([['officeDocument', 'xl/workbook.xml']])),
    'xl/workbook.xml': part(workbookXml(workbook)),
    'xl/_rels/workbook.xml.rels': part(
      relationsXml([
        ...sheets.map((_, at) => ['worksheet', `worksheets/sheet${at + 1}.xml`] as const),
        ['styles', 'styles.xml'],
      ]),
    ),
    'xl/styles.xml': part(stylesXml()),
  };
  sheets.forEach((sheet, at) => {
    parts[`xl/worksheets/sheet${at + 1}.xml`] = part(sheetXml(sheet));
  });
  return zipSync(parts, { mtime: new Date(1980, 0, 1), level: 6 });
}
