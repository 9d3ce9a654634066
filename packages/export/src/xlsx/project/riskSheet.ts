import { type AnyRecord, definitions, type TableName } from '@journeywright/core';
import { columnLetters, quotedSheet } from '../sheet/cellName.ts';
import { type Cell, type Sheet, textCell } from '../sheet/sheet.ts';
import { columnsOf } from './columns.ts';

/** A table whose rows have a probability and a consequence, with the sheet it stands in. */
export interface RiskSource {
  readonly table: TableName;
  readonly sheet: string;
  readonly records: readonly AnyRecord[];
}

/** Whether the rows of a table can be placed in the matrix. */
export function hasRisks(table: TableName): boolean {
  const { probability, consequence } = definitions[table].fields;
  return [probability, consequence].every((field) => field?.kind === 'number' && field.max === 5);
}

const scale = [1, 2, 3, 4, 5];
const bands = [
  { from: 15, word: 'extreme' },
  { from: 8, word: 'high' },
  { from: 4, word: 'moderate' },
  { from: 1, word: 'low' },
];

function bandOf(score: number): string {
  return bands.find(({ from }) => score >= from)?.word ?? '';
}

function countFormula(
  { table, sheet, records }: RiskSource,
  probability: string,
  consequence: string,
): string {
  const range = (field: string): string => {
    const letters = columnLetters(columnsOf(table).findIndex((column) => column.field === field) + 2);
    return `${quotedSheet(sheet)}!$${letters}$2:$${letters}$${records.length + 201}`;
  };
  return `COUNTIFS(${range('probability')},${probability},${range('consequence')},${consequence})`;
}

function countCell(
  sources: readonly RiskSource[],
  row: number,
  probability: number,
  consequence: number,
): Cell {
  const letters = columnLetters(consequence + 1);
  const value = sources
    .flatMap(({ records }) => records)
    .filter((record) => record.probability === probability && record.consequence === consequence).length;
  return {
    value,
    formula: sources.map((source) => countFormula(source, `$A${row}`, `${letters}$5`)).join('+'),
  };
}

function scoreCell(row: number, probability: number, consequence: number): Cell {
  const letters = columnLetters(consequence + 1);
  const score = probability * consequence;
  const product = `$A${row}*${letters}$14`;
  const word = bands
    .slice(0, -1)
    .reduceRight((rest, band) => `IF(${product}>=${band.from},"${band.word}",${rest})`, '"low"');
  return { value: `${score} ${bandOf(score)}`, formula: `${product}&" "&${word}` };
}

function grid(
  first: number,
  cell: (row: number, probability: number, consequence: number) => Cell,
): Cell[][] {
  return [...scale]
    .reverse()
    .map((probability, at) => [
      { value: probability, style: 'readOnlyHead' },
      ...scale.map((consequence) => cell(first + at, probability, consequence)),
    ]);
}

/** How many failure points and risks stand at each pair of probability and consequence, with live counts. */
export function riskSheet(name: string, sources: readonly RiskSource[]): Sheet {
  const corner = (words: string): Cell[] => [
    textCell(words, 'readOnlyHead'),
    ...scale.map((value): Cell => ({ value, style: 'readOnlyHead' })),
  ];
  const sheets = sources.map(({ sheet }) => `“${sheet}”`).join(' and ');
  return {
    name,
    columns: [{ width: 28 }, ...scale.map(() => ({ width: 16 }))],
    rows: [
      [textCell('Risk matrix', 'title')],
      [textCell(`Counts the rows of ${sheets} that have both a probability and a consequence.`, 'id')],
      [
        textCell(
          'Look at the pair, too: an extreme consequence of low probability has a small product.',
          'id',
        ),
      ],
      [],
      corner('Probability ↓ consequence →'),
      ...grid(6, (row, probability, consequence) => countCell(sources, row, probability, consequence)),
      [],
      [textCell('Score = probability × consequence, and its band', 'note')],
      [],
      corner('Probability ↓ consequence →'),
      ...grid(15, scoreCell),
    ],
  };
}
