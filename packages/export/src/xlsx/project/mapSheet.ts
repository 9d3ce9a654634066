import {
  cellItems,
  type Journey,
  type Lane,
  laneContent,
  read,
  type Snapshot,
  stageItems,
  emotionScale,
  type CellItem,
} from '@journeywright/core';
import { columnLetters } from '../sheet/cellName.ts';
import { type Cell, type Sheet, textCell } from '../sheet/sheet.ts';
import { fitCell } from './words.ts';

interface MapColumn {
  readonly stage: string;
  /** Null: the column of what belongs to the stage as a whole. */
  readonly contactPoint: string | null;
}

function wordsOfItems(snapshot: Snapshot, items: readonly CellItem[]): string {
  return items
    .map(({ table, id, field }) => {
      const record = snapshot.tables[table].get(id) as Readonly<Record<string, unknown>> | undefined;
      const words = record?.[field];
      return typeof words === 'string' ? words : '';
    })
    .filter((words) => words !== '')
    .join('\n');
}

function emotionWords(snapshot: Snapshot, contactPoint: string): string {
  const emotion = snapshot.tables.contactPoints.get(contactPoint)?.emotion ?? null;
  if (emotion === null) return '';
  const words = (emotionScale as Readonly<Record<number, string>>)[emotion];
  return words === undefined ? String(emotion) : `${emotion} ${words}`;
}

function laneCell(snapshot: Snapshot, lane: Lane, { stage, contactPoint }: MapColumn): Cell | null {
  const words =
    contactPoint === null
      ? wordsOfItems(snapshot, stageItems(snapshot, lane, stage))
      : laneContent(lane) === 'curve'
        ? emotionWords(snapshot, contactPoint)
        : wordsOfItems(snapshot, cellItems(snapshot, lane, contactPoint));
  return words === '' ? null : textCell(fitCell(words));
}

function columnsOfMap(snapshot: Snapshot, journey: Journey, lanes: readonly Lane[]): MapColumn[] {
  return read.stages(snapshot, journey.id).flatMap(({ id: stage }) => {
    const points = read.contactPoints(snapshot, stage).map(({ id }) => ({ stage, contactPoint: id }));
    const whole = points.length === 0 || lanes.some((lane) => stageItems(snapshot, lane, stage).length > 0);
    return whole ? [...points, { stage, contactPoint: null }] : points;
  });
}

const salePhases: Readonly<Record<string, string>> = { before: 'Before', during: 'During', after: 'After' };

function stageHead(snapshot: Snapshot, stage: string): string {
  const record = snapshot.tables.stages.get(stage);
  const phase = record?.salePhase ? salePhases[record.salePhase] : undefined;
  return phase === undefined ? (record?.title ?? '') : `${record?.title ?? ''} (${phase})`;
}

/** Ranges over the columns of each stage that has several. */
function stageMerges(columns: readonly MapColumn[], row: number): string[] {
  const merges: string[] = [];
  for (let from = 0; from < columns.length; ) {
    let to = from;
    while (columns[to + 1]?.stage === columns[from]?.stage) to++;
    if (to > from) merges.push(`${columnLetters(from + 2)}${row}:${columnLetters(to + 2)}${row}`);
    from = to + 1;
  }
  return merges;
}

/** A journey as people draw it in spreadsheets: stages and contact points across, lanes down. For reading. */
export function mapSheet(snapshot: Snapshot, name: string, journey: Journey): Sheet {
  const lanes = read.lanes(snapshot, journey.id);
  // A spreadsheet has no more columns than that.
  const columns = columnsOfMap(snapshot, journey, lanes).slice(0, 16_000);
  const stages = columns.map(({ stage }, at) =>
    columns[at - 1]?.stage === stage ? null : textCell(fitCell(stageHead(snapshot, stage)), 'readOnlyHead'),
  );
  const points = columns.map(({ contactPoint }) =>
    textCell(
      contactPoint === null
        ? 'Whole stage'
        : fitCell(snapshot.tables.contactPoints.get(contactPoint)?.title ?? ''),
      'band',
    ),
  );
  return {
    name,
    columns: [{ width: 24 }, ...columns.map(() => ({ width: 28 }))],
    rows: [
      [textCell(fitCell(journey.title || 'Journey'), 'title')],
      [textCell('For reading: change the cards and contact points in their own sheets.', 'id')],
      [textCell('Stage', 'readOnlyHead'), ...stages],
      [textCell('Contact point', 'band'), ...points],
      ...lanes.map((lane) => [
        textCell(fitCell(lane.title), 'readOnlyHead'),
        ...columns.map((column) => laneCell(snapshot, lane, column)),
      ]),
    ],
    frozen: { rows: 4, columns: 1 },
    merges: stageMerges(columns, 3),
  };
}
