import { zoneOfKind } from '../../commands/laneKinds.ts';
import { laneContent } from '../../map/cells.ts';
import { emotionScale } from '../../records/vocabulary.ts';
import { Draft, tooMuch } from '../draft.ts';
import { type Import, type ImportContext, madeBy } from '../import.ts';
import { Notes, quoted, unreadable } from '../notes.ts';
import { type ReadOptions, readTextRows, type TextRow, type TextRows } from '../table/index.ts';
import { importedTitle } from './importLong.ts';
import { isBlank, readCell } from './values.ts';
import { otherScale, scaleCure } from './scale.ts';
import { proposeWideMapping, type WideMapping } from './wideMapping.ts';
import { cellLines, type WideField, wideTitle } from './wideRows.ts';

/** How a wide table is to be read. */
export interface WideImportOptions extends ReadOptions {
  /** What rows are; guessed from the headings unless given. */
  readonly mapping?: WideMapping;
  /** The title of the journey. */
  readonly title?: string;
}

/** What a column stands for: a contact point, or a whole stage. */
interface Column {
  readonly at: number;
  readonly stage: string;
  readonly contactPoint: string | null;
}

interface Reader {
  readonly draft: Draft;
  readonly notes: Notes;
  readonly decimal: TextRows['decimal'];
  readonly columns: readonly Column[];
  /** Fields already given, as `id field`. */
  readonly given: Set<string>;
}

/** A cell on its way to its place. */
interface Piece {
  readonly text: string;
  readonly line: number;
  readonly heading: string;
  readonly column: Column;
  /** Why figures of emotion in its row cannot be taken; null when they can. */
  readonly otherScale: string | null;
}

function misfit(
  { notes }: Reader,
  { line, heading, text, column }: Piece,
  message: string,
  cure: string,
): void {
  notes.warn('value-not-fitting', line, `${quoted(heading)}: ${message}`, cure, column.at + 1);
  notes.keep(line, text, message, heading);
}

function placeField(reader: Reader, piece: Piece, field: WideField): void {
  const { draft, decimal, given } = reader;
  const { text, line, column } = piece;
  const point = column.contactPoint;
  if (!point) {
    misfit(reader, piece, 'a whole stage has none of this.', 'Give it to one of the contact points.');
    return;
  }
  if (field === 'responses' || field === 'failures') {
    const name = field === 'responses' ? 'trigger' : 'mode';
    for (const words of cellLines(text)) draft.at(field, point, { [name]: words }, line);
    return;
  }
  if (given.has(`${point} ${field}`)) {
    misfit(reader, piece, 'a row above has given this already.', 'Keep one of the two rows.');
    return;
  }
  given.add(`${point} ${field}`);
  if (field === 'initiator' || field === 'receiver') {
    draft.set(point, field, draft.named('actors', text.trim(), line), line);
    return;
  }
  if (field === 'emotion' && piece.otherScale !== null) {
    misfit(reader, piece, piece.otherScale, scaleCure);
    return;
  }
  const word = text.trim().toLowerCase();
  const named = field === 'emotion' && Object.entries(emotionScale).find(([, label]) => label === word);
  const value = readCell('contactPoints', field, named ? named[0] : text, decimal);
  if (value.ok) draft.set(point, field, value.value, line);
  else misfit(reader, piece, value.message, value.cure);
}

function placeInLane(reader: Reader, piece: Piece, lane: string, kind: string | null): void {
  const content = laneContent({ kind });
  if (content === 'cards') {
    const { stage, contactPoint } = piece.column;
    const place = contactPoint ? { stage: null, contactPoint } : { stage, contactPoint: null };
    for (const text of cellLines(piece.text)) reader.draft.card({ lane, ...place }, { text }, piece.line);
  } else placeField(reader, piece, content === 'curve' ? 'emotion' : content);
}

/** Makes stages and contact points from the heading rows. */
function addColumns(draft: Draft, journey: string, rows: readonly TextRow[], mapping: WideMapping): Column[] {
  const { stageRow, contactPointRow, headColumn, kindColumn, merged } = mapping;
  const stages = stageRow === null ? [] : (rows[stageRow]?.cells ?? []);
  const points = contactPointRow === null ? [] : (rows[contactPointRow]?.cells ?? []);
  const line = rows[stageRow ?? contactPointRow ?? 0]?.line ?? null;
  const heads = [headColumn, kindColumn].filter((at) => at !== null);
  const filled = filledColumns(rows, mapping);
  const columns: Column[] = [];
  let current: { id: string; title: string } | null = null;
  for (let at = 0; at < Math.max(stages.length, points.length); at++) {
    if (heads.includes(at)) continue;
    const stageTitle = stages[at] ?? '';
    const pointTitle = points[at] ?? '';
    const used = !isBlank(stageTitle) || !isBlank(pointTitle) || (merged && filled.has(at));
    if (!used) continue;
    const title: string = isBlank(stageTitle) && current ? current.title : wideTitle(stageTitle);
    if (!current || (!isBlank(stageTitle) && (merged || title !== current.title)))
      current = { id: draft.stage(journey, { title }, line), title };
    const whole = contactPointRow !== null && isBlank(pointTitle);
    const pointWords = contactPointRow === null ? title : wideTitle(pointTitle);
    const contactPoint = whole ? null : draft.contactPoint(current.id, { title: pointWords }, line);
    columns.push({ at, stage: current.id, contactPoint });
  }
  return columns;
}

/** The columns in which some row below the headings has words. */
function filledColumns(rows: readonly TextRow[], mapping: WideMapping): ReadonlySet<number> {
  const filled = new Set<number>();
  for (const { row } of mapping.rows)
    rows[row]?.cells.forEach((cell, at) => {
      if (!isBlank(cell)) filled.add(at);
    });
  return filled;
}

/** Gives false where the table holds more than a project can. */
function addRows(reader: Reader, journey: string, rows: readonly TextRow[], mapping: WideMapping): boolean {
  const { draft, notes, columns } = reader;
  const placed = new Map(columns.map((column) => [column.at, column]));
  let put: ((piece: Piece) => void) | null = null;
  for (const { row, heading, target } of mapping.rows) {
    if (draft.full) return false;
    const { cells = [], line = 0 } = rows[row] ?? {};
    if (target.as === 'lane') {
      const { title, kind } = target;
      const lane = draft.lane(journey, { title, kind, zone: zoneOfKind(kind) }, line);
      put = (piece) => placeInLane(reader, piece, lane, kind);
    } else if (target.as === 'field') put = (piece) => placeField(reader, piece, target.field);
    else if (target.as === 'nothing') put = null;
    const scale = otherScale(
      cells.filter((_, at) => at !== mapping.headColumn && at !== mapping.kindColumn),
      reader.decimal,
    );
    cells.forEach((text, at) => {
      if (isBlank(text) || at === mapping.headColumn || at === mapping.kindColumn) return;
      const column = placed.get(at);
      if (column && put) put({ text, line, heading, column, otherScale: scale });
      else {
        const why = column ? 'the row has no place on the map' : 'the column has no stage or contact point';
        notes.warn(
          'cell-without-place',
          line,
          `A cell has no place: ${why}.`,
          column ? 'Say what the row is.' : 'Give the column a heading.',
          at + 1,
        );
        notes.keep(line, text, why, heading);
      }
    });
  }
  return !draft.full;
}

/**
 * Plans a journey from a table with stages and contact points in columns and lanes in rows, as people draw it.
 * Lines of a cell become cards of their own. Values that do not fit, and cells without a place, are kept as
 * unplaced words with their line and row heading. Never throws.
 */
export function importWideTable(
  text: string,
  context: ImportContext,
  options: WideImportOptions = {},
): Import {
  const read = readTextRows(text, options);
  if (!read.ok) return read;
  const { rows } = read;
  if (!rows.some(({ cells }) => cells.some((cell) => !isBlank(cell))))
    return unreadable('empty', 'There is no table here.', 'Give a row of stages and rows of lanes below it.');
  const mapping = options.mapping ?? proposeWideMapping(read);
  const { stageRow, contactPointRow } = mapping;
  const known = [stageRow, contactPointRow, ...mapping.rows.map(({ row }) => row)];
  if ((stageRow === null && contactPointRow === null) || known.some((row) => row !== null && !rows[row]))
    return unreadable(
      'mapping-not-fitting',
      'The mapping names rows the table does not have.',
      'Make the mapping from this table, with a row of stages or contact points.',
      1,
    );
  const notes = new Notes();
  const draft = new Draft(context, notes);
  const heading =
    mapping.titleRow === null ? '' : (rows[mapping.titleRow]?.cells.find((cell) => !isBlank(cell)) ?? '');
  const journey = draft.journey({ title: options.title ?? (heading.trim() || importedTitle) });
  const columns = addColumns(draft, journey, rows, mapping);
  const reader: Reader = { draft, notes, decimal: read.decimal, columns, given: new Set() };
  if (!addRows(reader, journey, rows, mapping)) return tooMuch('table');
  const change = draft.finish('journey.import', 'Import a table');
  return {
    ok: true,
    changeSet: change,
    made: madeBy(change),
    unplaced: notes.unplaced,
    diagnostics: [...read.diagnostics, ...notes.diagnostics()],
  };
}
