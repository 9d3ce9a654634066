import { laneContent } from '../../map/cells.ts';
import { read } from '../../map/queries.ts';
import type { ContactPoint } from '../../records/contactPoint.ts';
import type { Lane } from '../../records/lane.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { Export } from '../export.ts';
import { countLosses } from '../keeps/index.ts';
import { type CellValue, type WriteOptions, writeTextTable } from '../table/index.ts';
import { nameOf } from './longCells.ts';
import { csvWideKeeps } from './wideKeeps.ts';
import { fieldMark, oneLine, untitled, type WideField, wideFields, wideTitle } from './wideRows.ts';

interface Column {
  readonly stage: string;
  readonly stageTitle: string;
  readonly point: ContactPoint | null;
}

function columnsOf(snapshot: Snapshot, journey: string, lanes: readonly Lane[]): readonly Column[] {
  return read.stages(snapshot, journey).flatMap((stage): Column[] => {
    const points = read.contactPoints(snapshot, stage.id);
    const whole =
      points.length === 0 ||
      lanes.some((lane) => read.cards(snapshot, { lane: lane.id, stage: stage.id }).length > 0);
    const title = wideTitle(stage.title) || untitled;
    return [...(whole ? [null] : []), ...points].map((point, at) => ({
      stage: stage.id,
      stageTitle: at === 0 ? title : '',
      point,
    }));
  });
}

function lines(texts: readonly string[]): string {
  return texts
    .map(oneLine)
    .filter((text) => text !== '')
    .join('\n');
}

function fieldCell(snapshot: Snapshot, point: ContactPoint | null, field: WideField): CellValue {
  if (!point) return null;
  switch (field) {
    case 'responses':
      return lines(read.responses(snapshot, point.id).map(({ trigger }) => trigger));
    case 'failures':
      return lines(read.failures(snapshot, point.id).map(({ mode }) => mode));
    case 'initiator':
    case 'receiver':
      return nameOf(snapshot, point[field]);
    default:
      return point[field];
  }
}

function laneCell(snapshot: Snapshot, lane: Lane, { stage, point }: Column): CellValue {
  const place = point ? { contactPoint: point.id } : { stage };
  return lines(read.cards(snapshot, { lane: lane.id, ...place }).map(({ text }) => text));
}

/**
 * Writes a journey as people draw it: stages and contact points in columns, lanes in rows, the cards of a cell
 * one a line. A column without contact point is the whole stage. What contact points say of themselves, and
 * no lane shows, follows in rows of its own. Spreadsheets are kept from running its words as formulas.
 */
export function exportWideTable(snapshot: Snapshot, journey: string, options: WriteOptions = {}): Export {
  const lanes = read.lanes(snapshot, journey);
  const columns = columnsOf(snapshot, journey, lanes);
  const shown = new Set<string>();
  const rows: (readonly CellValue[])[] = [
    ['stage', 'kind', ...columns.map(({ stageTitle }) => stageTitle)],
    ['contact point', '', ...columns.map(({ point }) => (point ? wideTitle(point.title) || untitled : ''))],
  ];
  for (const lane of lanes) {
    if (lane.kind === fieldMark) continue;
    const content = laneContent(lane);
    const field = content === 'cards' ? null : content === 'curve' ? 'emotion' : content;
    const cells = columns.map((column) => {
      if (field === null) return laneCell(snapshot, lane, column);
      return shown.has(field) ? null : fieldCell(snapshot, column.point, field);
    });
    if (field) shown.add(field);
    rows.push([wideTitle(lane.title) || untitled, lane.kind, ...cells]);
  }
  for (const { field, label } of wideFields) {
    if (shown.has(field)) continue;
    const cells = columns.map(({ point }) => fieldCell(snapshot, point, field));
    if (cells.some((cell) => cell !== null && cell !== '')) rows.push([label, fieldMark, ...cells]);
  }
  return { text: writeTextTable(rows, options), losses: countLosses(snapshot, journey, csvWideKeeps) };
}
