import { read } from '../../map/queries.ts';
import type { ContactPoint } from '../../records/contactPoint.ts';
import type { Stage } from '../../records/stage.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { Export } from '../export.ts';
import { countLosses } from '../keeps/index.ts';
import { type CellValue, type WriteOptions, writeTextTable } from '../table/index.ts';
import { firstLanes, longLaneKinds } from './keptLanes.ts';
import { csvLongKeeps } from './longKeeps.ts';
import { type LongField, longField, longFields } from './longFields.ts';
import { nameOf, failureCells, type LongCells, momentCells, responseCells } from './longCells.ts';
import { isBlank } from './values.ts';

/** The columns in order; the four of cards stand in the order of the journey's lanes. */
function columnsFor(kinds: readonly string[]): readonly LongField[] {
  const rank = (kind: string): number => (kinds.includes(kind) ? kinds.indexOf(kind) : kinds.length);
  const laneColumns = longFields.filter(({ lane }) => lane !== undefined).map(({ name }) => name);
  const sorted = [...laneColumns].sort(
    (a, b) => rank(longField(a).lane ?? '') - rank(longField(b).lane ?? ''),
  );
  return longFields.map(({ name, lane }) =>
    lane === undefined ? name : (sorted[laneColumns.indexOf(name)] as LongField),
  );
}

/** Failure points with their recovery steps, one a row; steps of the contact point itself come first. */
function failureRows(snapshot: Snapshot, point: ContactPoint): LongCells[] {
  const failures = read.failures(snapshot, point.id);
  const steps = (actions: readonly { readonly kind: string | null; readonly text: string }[]): LongCells[] =>
    actions
      .filter(({ kind, text }) => kind === 'recovery' && !isBlank(text))
      .map(({ text }) => ({ recovery: text }));
  const own = read
    .actionsOfContactPoint(snapshot, point.id)
    .filter(({ failure }) => !failure || !isShown(snapshot, failure, point));
  const rows = steps(own);
  for (const failure of failures) {
    const cells = failureCells(failure);
    if (Object.keys(cells).length === 0) continue;
    const [first = {}, ...rest] = steps(read.actionsOfFailure(snapshot, failure.id));
    rows.push({ ...cells, ...first }, ...rest);
  }
  return rows;
}

/** Whether a failure stands on the map of `point`, so that its actions stand with it. */
function isShown(snapshot: Snapshot, failure: string, point: ContactPoint): boolean {
  const { failures, contactPoints, stages } = snapshot.tables;
  const holder = contactPoints.get(failures.get(failure)?.contactPoint ?? '');
  const journeyOf = (one: ContactPoint): string | null => stages.get(one.place.stage ?? '')?.journey ?? null;
  return holder !== undefined && journeyOf(holder) === journeyOf(point);
}

function pointRows(snapshot: Snapshot, point: ContactPoint, lanes: ReadonlyMap<string, string>): LongCells[] {
  const own: Partial<Record<LongField, CellValue>> = {
    initiator: nameOf(snapshot, point.initiator),
    receiver: nameOf(snapshot, point.receiver),
    servqual: point.servqual.join(', '),
  };
  for (const { name, table, field } of longFields)
    if (table === 'contactPoints' && field && !(name in own)) own[name] = point[field as 'title'];
  const lists: (readonly LongCells[])[] = [
    read
      .transactions(snapshot, point.id)
      .filter(({ description }) => !isBlank(description))
      .map(({ description }) => ({ transaction: description })),
    read
      .responses(snapshot, point.id)
      .map((record) => responseCells(snapshot, record))
      .filter((cells) => Object.keys(cells).length > 0),
    read.momentsOfTruth(snapshot, point.id).map(momentCells),
    failureRows(snapshot, point),
  ];
  for (const [kind, lane] of lanes) {
    const column = longFields.find((one) => one.lane === kind)?.name as LongField;
    const cards = read.cards(snapshot, { lane, contactPoint: point.id }).filter(({ text }) => !isBlank(text));
    lists.push(cards.map(({ text }) => ({ [column]: text })));
  }
  const height = Math.max(1, ...lists.map((list) => list.length));
  return Array.from({ length: height }, (_, at) =>
    Object.assign({}, at === 0 ? own : {}, ...lists.map((list) => list[at] ?? {})),
  );
}

function stageRows(
  snapshot: Snapshot,
  stage: Stage,
  number: number,
  lanes: ReadonlyMap<string, string>,
): LongCells[] {
  const keys: LongCells = { stage_order: number, stage: stage.title };
  const points = read.contactPoints(snapshot, stage.id);
  const rows = points.flatMap((point, at) =>
    pointRows(snapshot, point, lanes).map((cells) => ({
      ...cells,
      ...keys,
      contact_order: at + 1,
      contact_point: point.title,
    })),
  );
  const [first = keys, ...rest] = rows;
  return [{ ...first, sale_phase: stage.salePhase }, ...rest];
}

/**
 * Writes a journey as a table with one row per contact point, and further rows with the same numbers where a
 * contact point has several transactions, responses, failures, recovery steps, moments of truth or cards.
 * Spreadsheets are kept from running its words as formulas.
 */
export function exportLongTable(snapshot: Snapshot, journey: string, options: WriteOptions = {}): Export {
  const lanes = firstLanes(snapshot, journey, longLaneKinds);
  const columns = columnsFor([...lanes.keys()]);
  const rows = read
    .stages(snapshot, journey)
    .flatMap((stage, at) => stageRows(snapshot, stage, at + 1, lanes))
    .map((cells) => columns.map((name) => cells[name] ?? null));
  return {
    text: writeTextTable([columns, ...rows], options),
    losses: countLosses(snapshot, journey, csvLongKeeps),
  };
}
