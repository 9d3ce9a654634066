import { cellTextToXml, plainToXml } from '../xml/escape.ts';
import { cellName } from './cellName.ts';
import type { Cell, Sheet, Validation } from './sheet.ts';
import { styleIndex } from './styles.ts';

function cellXml(cell: Cell, name: string): string {
  const style = cell.style ? styleIndex(cell.style) : 0;
  const start = `<c r="${name}"${style === 0 ? '' : ` s="${style}"`}`;
  const { value, formula } = cell;
  const f = formula === undefined ? '' : `<f>${plainToXml(formula)}</f>`;
  if (typeof value === 'number') return `${start}>${f}<v>${value}</v></c>`;
  if (typeof value === 'boolean') return `${start} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  return formula === undefined
    ? `${start} t="inlineStr"><is><t xml:space="preserve">${cellTextToXml(value)}</t></is></c>`
    : `${start} t="str">${f}<v>${cellTextToXml(value)}</v></c>`;
}

function rowXml(cells: readonly (Cell | null)[], row: number): string {
  let xml = '';
  cells.forEach((cell, at) => {
    if (cell) xml += cellXml(cell, cellName(row, at + 1));
  });
  return xml === '' ? '' : `<row r="${row}">${xml}</row>`;
}

function viewXml({ frozen }: Sheet): string {
  if (!frozen) return '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';
  const { rows, columns } = frozen;
  const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ''}${rows > 0 ? ` ySplit="${rows}"` : ''}`;
  return `<sheetViews><sheetView workbookViewId="0"><pane${splits} topLeftCell="${cellName(rows + 1, columns + 1)}" activePane="${pane}" state="frozen"/></sheetView></sheetViews>`;
}

function ruleXml(rule: Validation['rule']): { readonly attributes: string; readonly formulas: string } {
  if (rule === null) return { attributes: '', formulas: '' };
  if (rule.type === 'list')
    return { attributes: ' type="list"', formulas: `<formula1>${plainToXml(rule.source)}</formula1>` };
  const { type, min, max } = rule;
  const operator =
    min !== null && max !== null ? 'between' : min !== null ? 'greaterThanOrEqual' : 'lessThanOrEqual';
  const second = min !== null && max !== null ? `<formula2>${max}</formula2>` : '';
  return {
    attributes: ` type="${type}" operator="${operator}"`,
    formulas: `<formula1>${min ?? max}</formula1>${second}`,
  };
}

function validationXml({ range, rule, strict, title, hint }: Validation): string {
  const { attributes, formulas } = ruleXml(rule);
  const words =
    hint === ''
      ? ''
      : ` promptTitle="${plainToXml(title.slice(0, 32))}" prompt="${plainToXml(hint.slice(0, 255))}"`;
  const error = strict && rule !== null ? ' showErrorMessage="1"' : '';
  return `<dataValidation${attributes} allowBlank="1" showInputMessage="1"${error}${words} sqref="${range}">${formulas}</dataValidation>`;
}

/** The XML of one sheet. */
export function sheetXml(sheet: Sheet): string {
  const widest = sheet.rows.reduce((most, row) => Math.max(most, row.length), 1);
  const columns = sheet.columns.map(
    ({ width, hidden }, at) =>
      `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`,
  );
  const { merges = [], validations = [] } = sheet;
  return [
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    `<dimension ref="A1:${cellName(Math.max(1, sheet.rows.length), widest)}"/>`,
    viewXml(sheet),
    '<sheetFormatPr defaultRowHeight="15"/>',
    columns.length === 0 ? '' : `<cols>${columns.join('')}</cols>`,
    `<sheetData>${sheet.rows.map((row, at) => rowXml(row, at + 1)).join('')}</sheetData>`,
    sheet.filter === undefined ? '' : `<autoFilter ref="${sheet.filter}"/>`,
    merges.length === 0
      ? ''
      : `<mergeCells count="${merges.length}">${merges.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`,
    validations.length === 0
      ? ''
      : `<dataValidations count="${validations.length}">${validations.map(validationXml).join('')}</dataValidations>`,
    '</worksheet>',
  ].join('');
}
