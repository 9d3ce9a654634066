import type { AnyRecord, Snapshot } from '@journeywright/core';
import { columnLetters, quotedSheet } from '../sheet/cellName.ts';
import { type Cell, type Sheet, textCell } from '../sheet/sheet.ts';
import { columnsOf, valueIn } from './columns.ts';
import { priorityNumber, ranksOf, type Scores } from './scores.ts';
import { toCell } from './toCell.ts';

/** What stands where no figure can be had. Never 0: that would be the best score of all. */
export const notScored = 'not scored';
const flagged = 'Severity 9 or 10';
const firstRow = 6;

const heads = [
  'Rank',
  'Contact point',
  'What fails',
  'Severity (S)',
  'Occurrence (O)',
  'Detection (D)',
  'RPN = S × O × D',
  'Flag',
  'S after',
  'O after',
  'D after',
  'RPN after',
  'Reduction',
  'Entry',
];

const before = ['severity', 'occurrence', 'detection'] as const;
const after = ['severityAfter', 'occurrenceAfter', 'detectionAfter'] as const;

function scoresIn(record: AnyRecord, fields: readonly [string, string, string]): Scores {
  const [severity, occurrence, detection] = fields.map((field) => record[field] as number | null);
  return { severity: severity ?? null, occurrence: occurrence ?? null, detection: detection ?? null };
}

/** A cell that shows what the sheet of failure points holds. */
function mirror(snapshot: Snapshot, sheet: string, record: AnyRecord, field: string, row: number): Cell {
  const columns = columnsOf('failures');
  const at = columns.findIndex((column) => column.field === field);
  const column = columns[at];
  const source = `${quotedSheet(sheet)}!${columnLetters(at + 2)}${row}`;
  const shown = column ? toCell(snapshot, column.type, valueIn(record, column)) : null;
  return { value: shown?.value ?? '', formula: `IF(${source}="","",${source})`, style: 'wrap' };
}

function numberFormula(first: string, last: string, row: number): string {
  const cells = [0, 1, 2].map((step) => `${String.fromCharCode(first.charCodeAt(0) + step)}${row}`);
  const range = `${first}${row}:${last}${row}`;
  const odd = cells.map((cell) => `${cell}<>INT(${cell})`).join(',');
  return `IF(COUNT(${range})<3,"${notScored}",IF(OR(MIN(${range})<1,MAX(${range})>10,${odd}),"${notScored}",${cells.join('*')}))`;
}

function rankFormula(row: number, last: number): string {
  const column = (letter: string): string => `${letter}$${firstRow}:${letter}$${last}`;
  const ties = ['G', 'D', 'E', 'F'];
  const better = ties.map((letter, at) => {
    const equal = ties.slice(0, at).map((tie) => `${column(tie)},${tie}${row},`);
    return `COUNTIFS(${equal.join('')}${column(letter)},">"&${letter}${row})`;
  });
  const equal = ties.map((tie) => `${column(tie)},${tie}${row},`).join('');
  return `IF(ISNUMBER(G${row}),1+${better.join('+')}+COUNTIFS(${equal}${column('N')},"<"&N${row}),"")`;
}

interface Line {
  readonly record: AnyRecord;
  /** Its place in the order of entry, from 0. */
  readonly entry: number;
  readonly rank: number | null;
}

function lineCells(snapshot: Snapshot, sheet: string, line: Line, row: number, last: number): Cell[] {
  const { record, entry, rank } = line;
  const source = (field: string): Cell => mirror(snapshot, sheet, record, field, entry + 2);
  const now = priorityNumber(scoresIn(record, before as never));
  const later = priorityNumber(scoresIn(record, after as never));
  const severity = record.severity as number | null;
  return [
    { value: rank ?? '', formula: rankFormula(row, last) },
    source('contactPoint'),
    source('mode'),
    ...before.map(source),
    { value: now ?? notScored, formula: numberFormula('D', 'F', row) },
    {
      value: severity !== null && severity >= 9 ? flagged : '',
      formula: `IF(ISNUMBER(D${row}),IF(D${row}>=9,"${flagged}",""),"")`,
    },
    ...after.map(source),
    { value: later ?? notScored, formula: numberFormula('I', 'K', row) },
    {
      value: now !== null && later !== null ? (now - later) / now : notScored,
      formula: `IF(AND(ISNUMBER(G${row}),ISNUMBER(L${row})),(G${row}-L${row})/G${row},"${notScored}")`,
      style: 'percent',
    },
    { value: entry + 1, style: 'id' },
  ];
}

function sumRows(lines: readonly Line[], last: number): Cell[][] {
  const column = (letter: string): string => `${letter}${firstRow}:${letter}${last}`;
  const start = last + 2;
  const pairs = lines.map(({ record }) => ({
    now: priorityNumber(scoresIn(record, before as never)),
    later: priorityNumber(scoresIn(record, after as never)),
  }));
  const both = pairs.filter(({ now, later }) => now !== null && later !== null);
  const total = (values: readonly (number | null)[]): number =>
    values.reduce<number>((sum, n) => sum + (n ?? 0), 0);
  const scored = pairs.filter(({ now }) => now !== null).length;
  const beforeBoth = total(both.map(({ now }) => now));
  const afterBoth = total(both.map(({ later }) => later));
  const or = (count: number, value: number): number | string => (count === 0 ? notScored : value);
  const at = (offset: number): string => `G${start + offset}`;
  const rows: readonly (readonly [words: string, value: number | string, formula: string, percent?: true])[] =
    [
      ['Failure points', lines.length, `COUNT(${column('N')})`],
      ['Scored', scored, `COUNT(${column('G')})`],
      ['Not scored', lines.length - scored, `${at(0)}-${at(1)}`],
      [
        'Sum of RPN',
        or(scored, total(pairs.map(({ now }) => now))),
        `IF(${at(1)}=0,"${notScored}",SUM(${column('G')}))`,
      ],
      ['Scored again after the cure', both.length, `COUNT(${column('M')})`],
      [
        'Sum of their RPN before',
        or(both.length, beforeBoth),
        `IF(${at(4)}=0,"${notScored}",SUMIFS(${column('G')},${column('M')},"<=1"))`,
      ],
      [
        'Sum of their RPN after',
        or(both.length, afterBoth),
        `IF(${at(4)}=0,"${notScored}",SUMIFS(${column('L')},${column('M')},"<=1"))`,
      ],
      [
        'Reduction',
        or(both.length, (beforeBoth - afterBoth) / beforeBoth),
        `IF(${at(4)}=0,"${notScored}",(${at(5)}-${at(6)})/${at(5)})`,
        true,
      ],
    ];
  return rows.map(([words, value, formula, percent]) => {
    const figure: Cell = { value, formula, ...(percent ? { style: 'percent' as const } : {}) };
    const blank = Array.from({ length: 3 }, (): Cell | null => null);
    return [null, null, textCell(words, 'readOnlyHead'), ...blank, figure] as Cell[];
  });
}

/**
 * The ranking of failure points with formulas that follow the scores in their sheet. The saved results are what the
 * formulas give.
 * @param sheet the name of the sheet of failure points
 */
export function rankingSheet(
  snapshot: Snapshot,
  name: string,
  sheet: string,
  failures: readonly AnyRecord[],
): Sheet {
  const ranks = ranksOf(failures.map((record) => scoresIn(record, before as never)));
  const lines = failures
    .map((record, entry): Line => ({ record, entry, rank: ranks[entry] ?? null }))
    .sort(
      (a, b) =>
        (a.rank ?? Number.MAX_SAFE_INTEGER) - (b.rank ?? Number.MAX_SAFE_INTEGER) || a.entry - b.entry,
    );
  const last = firstRow + lines.length - 1;
  const body =
    lines.length === 0
      ? [[textCell('No failure points yet.', 'note')]]
      : [
          ...lines.map((line, at) => lineCells(snapshot, sheet, line, firstRow + at, last)),
          [],
          ...sumRows(lines, last),
        ];
  return {
    name,
    columns: [8, 30, 44, 11, 11, 11, 13, 17, 9, 9, 9, 11, 11, 8].map((width) => ({ width })),
    rows: [
      [textCell('Ranking of failure points', 'title')],
      [
        textCell(
          'Ranked by RPN, then severity, occurrence, detection and order of entry. Severity 9 and 10 are always flagged. A product of ordinal scales is a rough sorter and no measure.',
          'id',
        ),
      ],
      [
        textCell(
          `Change scores in “${sheet}”: the figures here follow. New failure points join when the workbook has been imported and exported again.`,
          'id',
        ),
      ],
      [],
      heads.map((head) => textCell(head, 'readOnlyHead')),
      ...body,
    ],
    frozen: { rows: firstRow - 1, columns: 0 },
  };
}
