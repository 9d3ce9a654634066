import { Draft, tooMuch } from '../draft.ts';
import { type Import, type ImportContext, madeBy } from '../import.ts';
import { Notes, quoted, unreadable } from '../notes.ts';
import { type ReadOptions, readTextTable, type TextTable } from '../table/index.ts';
import { titleOfKind, zoneOfKind } from '../../commands/laneKinds.ts';
import { type LongField, longField, longFields } from './longFields.ts';
import { type LongMapping, proposeLongMapping } from './longMapping.ts';
import { otherScale, scaleCure } from './scale.ts';
import { type LongRow, type LongStage, longStages } from './longRows.ts';
import { isBlank, prose, readCell } from './values.ts';

/** How a long table is to be read. */
export interface LongImportOptions extends ReadOptions {
  /** What the columns are; guessed from the headings unless given. */
  readonly mapping?: LongMapping;
  /** Columns that are no field: `keep` their words as unplaced, unless the mapping says `lane`, or make a `lane` of each. */
  readonly unmapped?: 'keep' | 'lane';
  /** The title of the journey. */
  readonly title?: string;
}

/** What an imported table is called when nobody says. */
export const importedTitle = 'Imported table';

interface Reader {
  readonly draft: Draft;
  readonly notes: Notes;
  readonly table: TextTable;
  readonly columns: LongMapping['columns'];
  /** The id of the lane of a kind, or of an unmapped column; made when it is first needed. */
  readonly lanes: ReadonlyMap<string, string>;
  /** Why the figures of emotion cannot be taken; null when they can. */
  readonly otherScale: string | null;
  /** Lines that said again what a line above had said of the same contact point. */
  readonly repeats: Set<number>;
}

/** What was already made at one contact point, by its words; null where equal words are things of their own. */
type Made = Map<string, string> | null;

/** Makes a thing unless the same words made it before; gives its id either way. */
function once(reader: Reader, made: Made, key: string, line: number, make: () => string): string {
  const known = made?.get(key);
  if (known !== undefined) {
    reader.repeats.add(line);
    return known;
  }
  const id = make();
  made?.set(key, id);
  return id;
}

/**
 * Whether a table repeats each cell on every row of a contact point, as spreadsheets do. Our own says what a
 * contact point is only once, so that equal words in it are things of their own.
 */
function repeatsCells({ columns }: Reader, rows: readonly LongRow[]): boolean {
  if (rows.length < 2) return false;
  const names = new Set(columns.map(({ heading }) => heading));
  const own = longFields.every(({ name }) => names.has(name));
  if (!own) return true;
  return rows
    .slice(1)
    .some((row) =>
      longFields.some(({ name, table }) => table === 'contactPoints' && !isBlank(row.cell(name))),
    );
}

function misfit(reader: Reader, row: LongRow, field: LongField, message: string, cure: string): void {
  const column = reader.columns.findIndex((one) => one.field === field);
  const heading = reader.columns[column]?.heading ?? field;
  reader.notes.warn('value-not-fitting', row.line, `${heading}: ${message}`, cure, column + 1);
  reader.notes.keep(row.line, row.cell(field), message, heading);
}

/** The values of these fields in a row, by the names of the model; actors are made on the way. */
function valuesOf(reader: Reader, row: LongRow, table: string): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const { name, table: owner, field } of longFields) {
    const text = row.cell(name);
    if (owner !== table || !field || isBlank(text)) continue;
    if (name === 'initiator' || name === 'receiver' || name === 'response_owner') {
      values[field] = reader.draft.named('actors', text.trim(), row.line);
      continue;
    }
    if (name === 'emotion' && reader.otherScale !== null) {
      misfit(reader, row, name, reader.otherScale, scaleCure);
      continue;
    }
    const read = readCell(owner, field, text, reader.table.decimal);
    if (read.ok) values[field] = read.value;
    else misfit(reader, row, name, read.message, read.cure);
  }
  return values;
}

const noWords = new Set(['no', 'n', 'false', '0', '-', '–', 'none']);
const yesWords = new Set(['yes', 'y', 'true', '1', 'x', '✓', '✔']);

/** Whether a cell says that this is no moment of truth. */
export function deniesMoment(words: string): boolean {
  return noWords.has(words.trim().toLowerCase());
}

/** The criterion a cell of `moment_of_truth` gives: nothing where it only says yes. */
export function momentCriterion(words: string): string {
  return yesWords.has(words.trim().toLowerCase()) ? '' : prose(words);
}

function addCards(
  reader: Reader,
  row: LongRow,
  stage: string,
  contactPoint: string | null,
  made: Made = null,
): void {
  reader.columns.forEach(({ field }, at) => {
    const text = row.cells[at] ?? '';
    const lane = reader.lanes.get(field === null ? `column ${at}` : (longField(field).lane ?? ''));
    if (lane === undefined || isBlank(text)) return;
    const place = contactPoint ? { stage: null, contactPoint } : { stage, contactPoint: null };
    once(reader, made, `card ${lane} ${text.trim()}`, row.line, () =>
      reader.draft.card({ lane, ...place }, { text }, row.line),
    );
  });
}

function addAtPoint(reader: Reader, rows: readonly LongRow[], point: string, made: Made): void {
  const { draft } = reader;
  let failure: string | null = null;
  for (const row of rows) {
    const add = (table: 'transactions' | 'responses' | 'failures'): string | null => {
      const values = valuesOf(reader, row, table);
      if (Object.keys(values).length === 0) return null;
      return once(reader, made, `${table} ${JSON.stringify(values)}`, row.line, () =>
        draft.at(table, point, values, row.line),
      );
    };
    add('transactions');
    add('responses');
    failure = add('failures') ?? failure;
    const moment = row.cell('moment_of_truth');
    const { outcome } = valuesOf(reader, row, 'momentsOfTruth');
    if ((!isBlank(moment) && !deniesMoment(moment)) || outcome !== undefined) {
      const criterion = deniesMoment(moment) ? '' : momentCriterion(moment);
      const values = { criterion, ...(outcome === undefined ? {} : { outcome }) };
      once(reader, made, `moment ${JSON.stringify(values)}`, row.line, () =>
        draft.at('momentsOfTruth', point, values, row.line),
      );
    }
    const recovery = row.cell('recovery');
    if (!isBlank(recovery)) {
      const parent = failure ? { failure } : { contactPoint: point };
      once(reader, made, `recovery ${failure ?? ''} ${recovery.trim()}`, row.line, () =>
        draft.at('actions', failure ?? point, { ...parent, kind: 'recovery', text: recovery }, row.line),
      );
    }
  }
}

/** The fields of one thing from all its rows: the first row that says something wins, others must agree. */
function mergedFields(reader: Reader, rows: readonly LongRow[], table: 'stages' | 'contactPoints') {
  const values: Record<string, unknown> = {};
  const said = new Map<LongField, string>();
  for (const row of rows) {
    const fresh: Record<string, unknown> = valuesOf(reader, row, table);
    for (const { name, table: owner, field } of longFields) {
      if (owner !== table || !field || !(field in fresh)) continue;
      const text = row.cell(name).trim();
      const before = said.get(name);
      if (before === undefined) {
        said.set(name, text);
        values[field] = fresh[field];
      } else if (before !== text)
        misfit(
          reader,
          row,
          name,
          `a row above says ${quoted(before)} here.`,
          'Say it once, or give this row a contact point of its own.',
        );
    }
  }
  return values;
}

function addStage(reader: Reader, journey: string, { rows, points }: LongStage): void {
  const { draft } = reader;
  const first = rows[0] as LongRow;
  const stage = draft.stage(
    journey,
    { title: prose(first.cell('stage')), ...mergedFields(reader, rows, 'stages') },
    first.line,
  );
  for (const point of points) {
    const head = point.rows[0] as LongRow;
    const title = prose(head.cell('contact_point'));
    const id = draft.contactPoint(
      stage,
      { title, ...mergedFields(reader, point.rows, 'contactPoints') },
      head.line,
    );
    const made: Made = repeatsCells(reader, point.rows) ? new Map() : null;
    addAtPoint(reader, point.rows, id, made);
    for (const row of point.rows) addCards(reader, row, stage, id, made);
  }
  const inPoints = new Set(points.flatMap((point) => point.rows));
  for (const row of rows) if (!inPoints.has(row)) addCards(reader, row, stage, null);
}

/** Lanes for the columns that hold cards, in the order of the columns. */
function addLanes(
  draft: Draft,
  journey: string,
  table: TextTable,
  mapping: LongMapping,
  withUnmapped: boolean,
) {
  const lanes = new Map<string, string>();
  mapping.columns.forEach(({ field, heading, lane }, at) => {
    const kind = field === null ? null : longField(field).lane;
    if (field === null ? !(withUnmapped || lane) : kind === undefined) return;
    if (!table.rows.some(({ cells }) => !isBlank(cells[at] ?? ''))) return;
    const fields = kind ? { title: titleOfKind(kind), kind, zone: zoneOfKind(kind) } : { title: heading };
    lanes.set(kind ?? `column ${at}`, draft.lane(journey, fields));
  });
  return lanes;
}

function keepUnmapped({ notes, table, columns }: Reader, withUnmapped: boolean): void {
  columns.forEach(({ field, heading, lane }, at) => {
    if (field === null ? withUnmapped || lane : field !== 'criteria') return;
    const filled = table.rows.filter(({ cells }) => !isBlank(cells[at] ?? ''));
    if (filled.length === 0) return;
    const why =
      field === 'criteria' ? 'criteria are tied to the map by hand' : 'the column is no field of the map';
    notes.warn(
      'column-without-place',
      filled[0]?.line ?? null,
      `The column ${quoted(heading)} has no place: ${why}.`,
      'Say which field it is, or make a lane of it.',
      at + 1,
    );
    for (const { cells, line } of filled) notes.keep(line, cells[at] as string, why, heading);
  });
}

/**
 * Plans a journey from a table with one row per contact point. Rows of the same contact point add further
 * transactions, responses, failures, recovery steps, moments of truth and cards. Values that do not fit their
 * field, and columns that are none, are kept as unplaced words with their line and heading. Never throws.
 */
export function importLongTable(
  text: string,
  context: ImportContext,
  options: LongImportOptions = {},
): Import {
  const read = readTextTable(text, options);
  if (!read.ok) return read;
  const { table } = read;
  const mapping = options.mapping ?? proposeLongMapping(table);
  if (mapping.columns.length !== table.header.length)
    return unreadable(
      'mapping-not-fitting',
      `The mapping has ${mapping.columns.length} columns, the table ${table.header.length}.`,
      'Make the mapping from this table.',
      1,
    );
  if (!mapping.columns.some(({ field }) => field !== null))
    return unreadable(
      'no-known-column',
      'None of the headings is known.',
      'Say which column holds the contact points, or read the table with lanes in rows.',
      table.rows[0]?.line ?? 1,
    );
  const notes = new Notes();
  if (!table.rows.some(({ cells }) => cells.some((cell) => !isBlank(cell))))
    notes.warn('no-rows', 1, 'There are no rows below the headings.', 'Give each contact point a row.');
  const draft = new Draft(context, notes);
  const journey = draft.journey({ title: options.title ?? importedTitle });
  const withUnmapped = options.unmapped === 'lane';
  const lanes = addLanes(draft, journey, table, mapping, withUnmapped);
  const emotionAt = mapping.columns.findIndex(({ field }) => field === 'emotion');
  const scale = otherScale(
    table.rows.map(({ cells }) => cells[emotionAt] ?? ''),
    table.decimal,
  );
  const { columns } = mapping;
  const reader: Reader = { draft, notes, table, columns, lanes, otherScale: scale, repeats: new Set() };
  keepUnmapped(reader, withUnmapped);
  for (const stage of longStages(table, mapping)) {
    addStage(reader, journey, stage);
    if (draft.full) return tooMuch('table');
  }
  const { size } = reader.repeats;
  if (size > 0)
    notes.note(
      'repeated-words',
      [...reader.repeats][0] ?? null,
      `${size} ${size === 1 ? 'row says' : 'rows say'} again what a row above says of the same contact point; it was taken once.`,
    );
  const change = draft.finish('journey.import', 'Import a table');
  return {
    ok: true,
    changeSet: change,
    made: madeBy(change),
    unplaced: notes.unplaced,
    diagnostics: [...table.diagnostics, ...notes.diagnostics()],
  };
}
