import type { TextRow, TextRows } from '../table/index.ts';
import { titleOfKind } from '../../commands/laneKinds.ts';
import { emotionScale } from '../../records/vocabulary.ts';
import { germanHeadings } from './germanHeadings.ts';
import { matchHeading, plainHeading } from './headings.ts';
import { isBlank, prose } from './values.ts';
import {
  fieldMark,
  laneWords,
  pointWords,
  stageWords,
  type WideField,
  wideFields,
  wideTitle,
} from './wideRows.ts';

/** What a row of the wide form becomes. */
export type WideTarget =
  | { readonly as: 'lane'; readonly title: string; readonly kind: string | null }
  | { readonly as: 'field'; readonly field: WideField }
  /** More of the row above: the heading was merged or left out. */
  | { readonly as: 'more' }
  | { readonly as: 'nothing' };

export interface WideRow {
  /** The place of the row among the rows read, from 0. */
  readonly row: number;
  readonly heading: string;
  readonly target: WideTarget;
  readonly confidence: number;
}

/** How a table with stages in columns and lanes in rows is read. Rows and columns count from 0. */
export interface WideMapping {
  readonly form: 'wide';
  readonly titleRow: number | null;
  readonly stageRow: number | null;
  readonly contactPointRow: number | null;
  /** The column of the row headings; null when there is none. */
  readonly headColumn: number | null;
  /** The column that names the kind of each lane, which our own tables have. */
  readonly kindColumn: number | null;
  /** Whether a blank stage belongs to the stage on its left, and equal ones side by side stay apart. */
  readonly merged: boolean;
  readonly rows: readonly WideRow[];
}

const germanLanes: Readonly<Record<string, string>> = {
  'customer actions': 'actions',
  'front-stage': 'frontstage',
  'back-stage': 'backstage',
  channels: 'channel',
  opportunities: 'improvement',
};
const german = (name: string): readonly string[] => germanHeadings[name] ?? [];

const lanes = laneWords.map((one) => ({
  ...one,
  also: [...one.also, ...german(germanLanes[one.kind] ?? one.kind)],
  names: [one.kind, titleOfKind(one.kind)].map(plainHeading),
}));
const fields = wideFields.map((one) => ({
  ...one,
  also: [...one.also, ...(['improvement', 'channel'].includes(one.field) ? [] : german(one.field))],
  names: [one.label, one.field].map(plainHeading),
}));

const stageHeads = [...stageWords, ...german('stage')];
const pointHeads = [...pointWords, ...german('contact_point')];
const blueprintLines = ['line of interaction', 'line of visibility', 'line of internal interaction'];

/** Whether most of a row’s words are figures or words of the scale of emotion, so that a curve can be drawn. */
function holdsFigures(cells: readonly string[]): boolean {
  const words = cells.slice(1).filter((cell) => !isBlank(cell));
  const figures = words.filter(
    (cell) => /^\s*[-+\u2212]?\d/.test(cell) || scaleWords.includes(cell.trim().toLowerCase()),
  );
  return words.length === 0 || figures.length * 2 >= words.length;
}

const scaleWords: readonly string[] = Object.values(emotionScale);

function filled(row: TextRow | undefined): number {
  return row ? row.cells.filter((cell) => !isBlank(cell)).length : 0;
}

/** Whether a row heading is known for a lane or a field. */
export function knownRow(heading: string): boolean {
  const short = heading.slice(0, 80);
  return [matchHeading(short, lanes), matchHeading(short, fields)].some(
    (match) => (match?.confidence ?? 0) >= 0.8,
  );
}

function guessRow(heading: string, cells: readonly string[]): Pick<WideRow, 'target' | 'confidence'> {
  if (isBlank(heading)) return { target: { as: 'more' }, confidence: 0.5 };
  if (blueprintLines.includes(plainHeading(heading.slice(0, 80))) && cells.slice(1).every(isBlank))
    return { target: { as: 'nothing' }, confidence: 1 };
  const lane = matchHeading(heading, lanes);
  const field = matchHeading(heading, fields);
  if (field && field.confidence > (lane?.confidence ?? 0))
    return { target: { as: 'field', field: field.target.field }, confidence: field.confidence };
  const title = wideTitle(heading);
  // Feelings told in words are no curve: they stay as cards.
  if (lane?.target.kind === 'emotion' && !holdsFigures(cells))
    return { target: { as: 'lane', title, kind: null }, confidence: 0.6 };
  return lane
    ? { target: { as: 'lane', title, kind: lane.target.kind }, confidence: lane.confidence }
    : { target: { as: 'lane', title, kind: null }, confidence: 0.3 };
}

function ownRow(heading: string, kind: string): Pick<WideRow, 'target' | 'confidence'> {
  if (kind === fieldMark) {
    const field = wideFields.find(({ label }) => label === heading.trim());
    return { target: field ? { as: 'field', field: field.field } : { as: 'nothing' }, confidence: 1 };
  }
  return {
    target: { as: 'lane', title: wideTitle(heading), kind: prose(kind).slice(0, 200) || null },
    confidence: 1,
  };
}

function isOne(words: readonly string[], cell: string | undefined): boolean {
  return cell !== undefined && words.includes(plainHeading(cell.slice(0, 80)));
}

/** Whether the stages stand in merged-looking cells: a blank right of a title, as far as the table goes. */
function looksMerged(stages: readonly string[], width: number): boolean {
  const first = stages.findIndex((cell, at) => at > 0 && !isBlank(cell));
  return first > 0 && Array.from({ length: width - first }, (_, n) => stages[first + n] ?? '').some(isBlank);
}

/** Whether the rows, from `first` on, begin as those of our own wide form do. */
export function isOwnWide(rows: readonly TextRow[], first = 0): boolean {
  const head = rows[first]?.cells ?? [];
  return (
    isOne(['stage'], head[0]) &&
    isOne(['kind'], head[1]) &&
    isOne(['contact point'], rows[first + 1]?.cells[0])
  );
}

/** Guesses the heading rows and what each row below them is. */
export function proposeWideMapping({ rows }: Pick<TextRows, 'rows'>): WideMapping {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const titleRow = rows.length > 2 && filled(rows[0]) === 1 && filled(rows[1]) > 1 ? 0 : null;
  const first = titleRow === null ? 0 : 1;
  const head = rows[first]?.cells ?? [];
  const next = rows[first + 1]?.cells;
  const own = isOwnWide(rows, first);
  let stageRow: number | null = first;
  let contactPointRow: number | null = null;
  if (isOne(pointHeads, head[0]) && !isOne(stageHeads, head[0])) {
    contactPointRow = first;
    stageRow = isOne(stageHeads, next?.[0]) ? first + 1 : null;
  } else if (
    next &&
    (own ||
      (isOne(pointHeads, next[0]) && !next.some((cell) => /[\r\n]/.test(cell.trim()))) ||
      (isBlank(next[0] ?? '') && filled(rows[first + 1]) >= filled(rows[first])))
  )
    contactPointRow = first + 1;
  const start = Math.max(stageRow ?? 0, contactPointRow ?? 0) + 1;
  const stages = stageRow === null ? [] : (rows[stageRow]?.cells ?? []);
  return {
    form: 'wide',
    titleRow,
    stageRow,
    contactPointRow,
    headColumn: 0,
    kindColumn: own ? 1 : null,
    merged: own || looksMerged(stages, width),
    rows: rows.slice(start).map(({ cells }, at) => {
      const heading = cells[0] ?? '';
      const guess = own ? ownRow(heading, cells[1] ?? '') : guessRow(heading, cells);
      return { row: start + at, heading, ...guess };
    }),
  };
}
