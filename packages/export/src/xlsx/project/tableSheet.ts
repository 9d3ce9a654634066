import { type AnyRecord, type Field, type Snapshot, type TableName } from '@journeywright/core';
import { cellName, columnLetters } from '../sheet/cellName.ts';
import { type Cell, type Sheet, textCell, type Validation } from '../sheet/sheet.ts';
import type { ChoiceLists } from './choiceLists.ts';
import { type Column, columnsOf, idHead, valueIn } from './columns.ts';
import { toCell } from './toCell.ts';

/** Empty rows that already know what may be typed into them. */
const roomToGrow = 200;

function widthOf({ type }: Column): number {
  switch (type.kind) {
    case 'text':
      return type.multiline ? 44 : 30;
    case 'ref':
    case 'members':
      return 30;
    case 'number':
    case 'flag':
    case 'date':
      return 13;
    default:
      return 22;
  }
}

function ruleOf(type: Field, lists: ChoiceLists): Validation['rule'] {
  if (type.kind === 'choice' && type.options.length > 0) return { type: 'list', source: lists.source(type) };
  if (type.kind === 'flag') return { type: 'list', source: '"TRUE,FALSE"' };
  if (type.kind !== 'number') return null;
  const { min = null, max = null, integer } = type;
  return min === null && max === null ? null : { type: integer ? 'whole' : 'decimal', min, max };
}

function validationOf(column: Column, at: number, last: number, lists: ChoiceLists): Validation[] {
  const rule = ruleOf(column.type, lists);
  if (rule === null && column.hint === '') return [];
  const letters = columnLetters(at);
  return [
    {
      range: `${letters}2:${letters}${last}`,
      rule,
      strict: !(column.type.kind === 'choice' && column.type.other),
      title: column.head,
      hint: column.hint,
    },
  ];
}

/** The row of a record, as it stands in the sheet of its table. */
export function recordCells(snapshot: Snapshot, table: TableName, record: AnyRecord): (Cell | null)[] {
  return columnsOf(table).map((column) => toCell(snapshot, column.type, valueIn(record, column)));
}

/** The sheet of one table: a row a record, first its id, then its fields. */
export function tableSheet(
  snapshot: Snapshot,
  table: TableName,
  name: string,
  records: readonly AnyRecord[],
  lists: ChoiceLists,
): Sheet {
  const columns = columnsOf(table);
  const last = Math.min(1_048_576, records.length + 1 + roomToGrow);
  return {
    name,
    columns: [
      { width: 18 },
      ...columns.map((column) => ({ width: widthOf(column), ...(column.hidden ? { hidden: true } : {}) })),
    ],
    rows: [
      [textCell(idHead, 'head'), ...columns.map(({ head }) => textCell(head, 'head'))],
      ...records
        .slice(0, 1_048_575)
        .map((record) => [textCell(record.id, 'id'), ...recordCells(snapshot, table, record)]),
    ],
    frozen: { rows: 1, columns: 1 },
    filter: `A1:${cellName(Math.max(1, records.length + 1), columns.length + 1)}`,
    validations: columns.flatMap((column, at) => validationOf(column, at + 2, last, lists)),
  };
}
