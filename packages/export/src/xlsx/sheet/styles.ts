import type { CellStyle } from './sheet.ts';

interface Look {
  readonly font?: number;
  readonly fill?: number;
  readonly format?: number;
  readonly wrap?: boolean;
  readonly quoted?: boolean;
}

const looks: Readonly<Record<CellStyle, Look>> = {
  plain: {},
  wrap: { wrap: true },
  quoted: { wrap: true, quoted: true },
  head: { font: 1, fill: 2, wrap: true },
  title: { font: 2 },
  note: { font: 3, wrap: true },
  date: { format: 164 },
  percent: { format: 9 },
  id: { font: 3 },
  band: { fill: 3, wrap: true },
  readOnlyHead: { font: 1, fill: 4, wrap: true },
};

const indexes = new Map(Object.keys(looks).map((name, index) => [name, index]));

/** The number of a style in the style sheet. */
export function styleIndex(style: CellStyle): number {
  return indexes.get(style) ?? 0;
}

const solid = (colour: string): string =>
  `<fill><patternFill patternType="solid"><fgColor rgb="${colour}"/><bgColor indexed="64"/></patternFill></fill>`;

function formatXml({ font = 0, fill = 0, format = 0, wrap, quoted }: Look): string {
  const alignment = `<alignment vertical="top"${wrap ? ' wrapText="1"' : ''}/>`;
  const marks = quoted ? ' quotePrefix="1"' : '';
  return `<xf numFmtId="${format}" fontId="${font}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"${marks}>${alignment}</xf>`;
}

/** The style sheet of every workbook. */
export function stylesXml(): string {
  const fonts = [
    '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
    '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
    '<font><b/><sz val="16"/><name val="Calibri"/><family val="2"/></font>',
    '<font><sz val="10"/><color rgb="FF6B6459"/><name val="Calibri"/><family val="2"/></font>',
  ];
  const fills = [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
    solid('FFE9E2D4'),
    solid('FFF6F2E9'),
    solid('FFDCE6EA'),
  ];
  const formats = Object.values(looks).map(formatXml);
  return [
    '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">',
    '<numFmts count="1"><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/></numFmts>',
    `<fonts count="${fonts.length}">${fonts.join('')}</fonts>`,
    `<fills count="${fills.length}">${fills.join('')}</fills>`,
    '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>',
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>',
    `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>`,
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>',
    '</styleSheet>',
  ].join('');
}
