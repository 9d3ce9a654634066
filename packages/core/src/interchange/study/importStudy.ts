import { changeSet, put } from '../../change/changeSet.ts';
import type { Json } from '../../json.ts';
import { read } from '../../map/queries.ts';
import { dimensions } from '../../methods/quality/dimensions.ts';
import type { InstrumentItem } from '../../methods/quality/instrument.ts';
import type { StudyItem } from '../../methods/quality/study.ts';
import { orderKeysAt, orderKeysBetween } from '../../order/order.ts';
import { respondent as respondentRecord } from '../../records/worksheets/respondent.ts';
import { cleanText } from '../cleanText.ts';
import { type Import, type ImportContext, madeBy } from '../import.ts';
import { Notes } from '../notes.ts';
import { respondentCode, segmentName } from './names.ts';
import { importStudyTable, type StudyTableOptions } from './importStudyTable.ts';
import type { StudyTable, StudyTableRow } from './studyTable.ts';

/** How a study table becomes a study of a project. */
export interface StudyImportOptions extends StudyTableOptions {
  /** What the study is called; “Imported study” unless said otherwise. */
  readonly title?: string;
}

function instrumentOf({ letters }: StudyTable): string {
  if (letters.includes('A')) return 'zone of tolerance';
  return letters.includes('E') ? 'servqual' : 'servperf';
}

/** Where a letter's answers stand in a stored respondent: desired levels where expectations do. */
const halves: Readonly<Record<string, string>> = { E: 'e', D: 'e', P: 'p', A: 'a', I: 'i' };

function statements(item: StudyItem | InstrumentItem): { expectation: string; perception: string } {
  if ('expectation' in item) return { expectation: item.expectation, perception: item.perception };
  return { expectation: '', perception: item.topic };
}

function isDay(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

function answersOf(row: StudyTableRow, ids: readonly string[]): Json {
  const entries = ids.map((id, at): [string, Json] => {
    const own = Object.entries(row.answers).flatMap(([letter, list]): [string, Json][] => {
      const half = halves[letter];
      const answer = list[at] ?? null;
      return half === undefined || answer === null ? [] : [[half, answer]];
    });
    return [id, Object.fromEntries(own)];
  });
  return Object.fromEntries(entries.filter(([, own]) => Object.keys(own as object).length > 0));
}

function pointsOf({ points }: StudyTableRow): Json {
  if (points === null) return null;
  return Object.fromEntries(
    dimensions.flatMap((dimension, at): [string, Json][] => {
      const point = points[at] ?? null;
      return point === null ? [] : [[dimension, point]];
    }),
  );
}

/** Words that fit into a line of a record; the rest is kept as unplaced. */
function fitting(text: string, field: 'code' | 'note', row: StudyTableRow, notes: Notes): string {
  const clean = respondentCode(text);
  const longest = respondentRecord.fields[field].maxLength;
  if (clean.length <= longest) return clean;
  const characters = [...clean];
  let kept = '';
  for (const character of characters) {
    if (kept.length + character.length > longest) break;
    kept += character;
  }
  notes.keep(row.line, clean.slice(kept.length), `did not fit into the ${field} of the respondent`);
  return kept;
}

/** The segments rows name: those of the project, and new ones for names it does not have. */
function segments(table: StudyTable, { snapshot, newId }: ImportContext) {
  const known = new Map<string, string>();
  for (const { id, name } of read.worksheetRows(snapshot, 'segments'))
    if (!known.has(name)) known.set(name, id);
  const wanted = [...new Set(table.rows.map(({ segment }) => segmentName(segment)))];
  const fresh = wanted.filter((name) => name !== '' && !known.has(name));
  const keys = after(read.worksheetRows(snapshot, 'segments'), fresh.length);
  const ops = fresh.map((name, at) => {
    const id = newId('segments');
    known.set(name, id);
    return put('segments', { id, name, order: keys[at] ?? 'V' });
  });
  return { ops, idOf: (segment: string): string | null => known.get(segmentName(segment)) ?? null };
}

/** Order keys behind what is there. */
function after(rows: readonly { readonly id: string; readonly order: string }[], count: number) {
  const last = rows.at(-1);
  return orderKeysAt(last ? [{ id: last.id, order: last.order }] : [], last ? 1 : 0, count).keys;
}

/**
 * Reads a study table, as `importStudyTable` does, and plans a new study with its items and respondents. Columns
 * of the author's own go into the note of each respondent; dates that are no `YYYY-MM-DD` and words that do not
 * fit are among `unplaced`. Nothing of the project is changed but added to.
 */
export function importStudy(text: string, context: ImportContext, options: StudyImportOptions = {}): Import {
  const result = importStudyTable(text, options);
  if (!result.ok) return result;
  const { table } = result;
  const notes = new Notes();
  const { snapshot, newId } = context;
  const study = newId('studies');
  const [order = 'V'] = after(read.worksheetRows(snapshot, 'studies'), 1);
  const title = cleanText((options.title ?? '').slice(0, 300)).text || 'Imported study';
  const ids = table.items.map(() => newId('studyItems'));
  const itemKeys = orderKeysBetween(null, null, ids.length);
  const rowKeys = orderKeysBetween(null, null, table.rows.length);
  const named = segments(table, context);
  const items = table.items.map((item, at) =>
    put('studyItems', {
      id: ids[at] ?? '',
      study,
      dimension: item.dimension,
      ...statements(item),
      reverse: item.reverse,
      contactPoints: item.contactPoints.filter((point) => snapshot.tables.contactPoints.has(point as never)),
      order: itemKeys[at] ?? 'V',
    }),
  );
  const people = table.rows.map((row, at) => {
    const day = isDay(row.date);
    if (!day && row.date !== '')
      notes.keep(row.line, row.date, 'The date is not written as year-month-day, for example 2026-03-01.');
    if (row.segment.length > 300)
      notes.keep(row.line, row.segment.slice(300), 'did not fit into the name of the segment');
    const extra = Object.entries(row.extra).map(([heading, cell]) => `${heading}: ${cell.trim()}`);
    return put('respondents', {
      id: newId('respondents'),
      study,
      code: fitting(row.id, 'code', row, notes),
      date: day ? row.date : null,
      segment: named.idOf(row.segment),
      answers: answersOf(row, ids),
      points: pointsOf(row),
      note: fitting(extra.join('; '), 'note', row, notes),
      order: rowKeys[at] ?? 'V',
    });
  });
  const change = changeSet('study.import', 'Import study', [
    put('studies', {
      id: study,
      title,
      instrument: instrumentOf(table),
      scaleMin: table.scale.min,
      scaleMax: table.scale.max,
      order,
    }),
    ...items,
    ...named.ops,
    ...people,
  ]);
  return {
    ok: true,
    changeSet: change,
    made: madeBy(change),
    unplaced: [...result.unplaced, ...notes.unplaced],
    diagnostics: [...result.diagnostics, ...notes.diagnostics()],
  };
}
