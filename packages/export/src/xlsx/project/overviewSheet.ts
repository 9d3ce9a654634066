import { projectOf, type Snapshot } from '@journeywright/core';
import { type Cell, type Sheet, textCell } from '../sheet/sheet.ts';
import { fitCell } from './words.ts';

/** One line of the list of sheets. */
export interface Contents {
  readonly sheet: string;
  readonly holds: string;
  /** How many rows; null for sheets that are made from others. */
  readonly rows: number | null;
}

const paragraphs = [
  'A service-design project: the map of a customer’s journey and the tables that belong to it.',
  'Each table has a sheet, one row a record. Sheets marked “for reading” are made from the tables and are not read back.',
  'To change something, change its cell. To add something, fill in a new row below and leave its Id empty.',
  'Do not change an Id: other rows name it. A row that you delete is reported when the workbook is imported.',
  'To name something of another sheet, write its title, or its Id. Where several belong in one cell, write one a line (of a fixed list: with ; between).',
  'An empty cell means “not said” or “not measured”. It never means 0.',
  'A hidden sheet carries what cells cannot hold, so that importing the workbook loses nothing.',
];

/** The first sheet: what this is, how to read and change it, and what stands where. Holds no date. */
export function overviewSheet(snapshot: Snapshot, name: string, contents: readonly Contents[]): Sheet {
  const project = projectOf(snapshot);
  const facts: readonly (readonly [string, string])[] = [
    ['Organisation', project.organisation],
    ['Author', project.author],
  ];
  return {
    name,
    columns: [{ width: 32 }, { width: 80 }, { width: 14 }],
    rows: [
      [textCell(fitCell(project.title || 'Project'), 'title')],
      ...facts
        .filter(([, value]) => value !== '')
        .map(([label, value]) => [textCell(label, 'readOnlyHead'), textCell(fitCell(value))]),
      [],
      ...paragraphs.map((words) => [null, textCell(words, 'note')]),
      [],
      ['Sheet', 'What it holds', 'Rows'].map((head) => textCell(head, 'readOnlyHead')),
      ...contents.map(({ sheet, holds, rows }): Cell[] => [
        textCell(sheet),
        textCell(holds),
        rows === null ? textCell('for reading') : { value: rows, style: 'plain' },
      ]),
    ],
  };
}
