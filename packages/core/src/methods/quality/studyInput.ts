import type { Json } from '../../json.ts';
import { compareOrder } from '../../order/order.ts';
import type { Respondent as RespondentRecord } from '../../records/worksheets/respondent.ts';
import type { Study } from '../../records/worksheets/study.ts';
import type { StudyItem as ItemRecord } from '../../records/worksheets/studyItem.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { outOfFrameNotes } from '../outOfFrame.ts';
import type { Note } from '../result.ts';
import { dimensions, findDimension } from './dimensions.ts';
import type { ServqualInput } from './servqual.ts';
import type { ServqualMeans } from './servqualMeans.ts';
import type { Answer, Respondent, Scale, StudyItem } from './study.ts';

/** What is stored of a study, ready for the methods of quality. */
export interface StoredStudy {
  readonly study: Study;
  /** Items named 1, 2, 3 … in their order. */
  readonly items: readonly StudyItem[];
  /** The single answers; null when nobody’s are stored. */
  readonly answers: ServqualInput | null;
  /** Means by item, where single answers are not stored; null when there are none. */
  readonly means: ServqualMeans | null;
  readonly notes: readonly Note[];
}

const isObject = (value: unknown): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

function numberIn(value: unknown, key: string): Answer {
  const found = isObject(value) && Object.hasOwn(value, key) ? value[key] : null;
  return typeof found === 'number' ? found : null;
}

/** Points by dimension in the order of the instrument; null when none are stored. */
function pointsIn(value: unknown): readonly Answer[] | null {
  const list = dimensions.map((dimension) => numberIn(value, dimension));
  return list.every((point) => point === null) ? null : list;
}

function rowsOf<R extends { readonly study: string | null; readonly order: string; readonly id: string }>(
  table: ReadonlyMap<string, R> | { values(): IterableIterator<R> },
  study: string,
): readonly R[] {
  return [...table.values()].filter((row) => row.study === study).sort(compareOrder);
}

function scaleOf({ instrument, scaleMin, scaleMax }: Study): Scale {
  return { min: scaleMin ?? 1, max: scaleMax ?? (instrument === 'zone of tolerance' ? 9 : 7) };
}

function respondentOf(
  snapshot: Snapshot,
  record: RespondentRecord,
  items: readonly ItemRecord[],
): Respondent {
  const { answers, code, date, segment, points } = record;
  const of = (half: 'e' | 'p'): readonly Answer[] =>
    items.map(({ id }) =>
      numberIn(isObject(answers) && Object.hasOwn(answers, id) ? answers[id] : null, half),
    );
  return {
    id: code,
    segment: segment === null ? '' : (snapshot.tables.segments.get(segment)?.name ?? ''),
    date: date ?? '',
    expected: of('e'),
    perceived: of('p'),
    points: pointsIn(points),
  };
}

function stageOfPoints(snapshot: Snapshot): Readonly<Record<string, string>> {
  return Object.fromEntries(
    [...snapshot.tables.contactPoints.values()].flatMap(({ id, place }) =>
      place.stage === null || !snapshot.tables.stages.has(place.stage) ? [] : [[id, place.stage]],
    ),
  );
}

function notesOf(unplaced: readonly ItemRecord[], outside: number): readonly Note[] {
  return [
    ...(unplaced.length > 0
      ? [
          {
            code: 'items-without-dimension',
            message: `Items without one of the five dimensions do not count: ${unplaced.map(({ perception, expectation }) => `“${perception || expectation}”`).join(', ')}.`,
          },
        ]
      : []),
    ...outOfFrameNotes(outside),
  ];
}

/**
 * A stored study as the methods of quality take it, or null when there is no such study. Items are linked to
 * contact points, and those to stages, by their ids. Out-of-frame respondents and items without one of the five
 * dimensions are left out and named in the notes; everything else is checked by the method.
 */
export function studyInput(snapshot: Snapshot, studyId: string): StoredStudy | null {
  const study = [...snapshot.tables.studies.values()].find(({ id }) => id === studyId);
  if (!study) return null;
  const all = rowsOf<ItemRecord>(snapshot.tables.studyItems, study.id);
  const records = all.filter(({ dimension }) => dimension !== null && findDimension(dimension) !== undefined);
  const items = records.map(
    (record, at): StudyItem => ({
      id: String(at + 1),
      dimension: findDimension(record.dimension ?? '') ?? 'tangibles',
      topic: record.perception || record.expectation,
      reverse: record.reverse,
      contactPoints: record.contactPoints.filter((id) => snapshot.tables.contactPoints.has(id)),
    }),
  );
  const everybody = rowsOf<RespondentRecord>(snapshot.tables.respondents, study.id);
  const people = everybody.filter(({ inFrame }) => inFrame !== 'no');
  const shared = {
    items,
    scale: scaleOf(study),
    groupWeights: pointsIn(study.weights),
    stageOf: stageOfPoints(snapshot),
  };
  const counts = records.flatMap(({ n }) => n ?? []);
  const hasMeans = records.some(
    ({ meanExpectation, meanPerception }) => meanExpectation !== null || meanPerception !== null,
  );
  return {
    study,
    items,
    answers:
      people.length === 0
        ? null
        : {
            ...shared,
            respondents: people.map((record) => respondentOf(snapshot, record, records)),
            ...(study.minimumAnswered === null ? {} : { minimumShare: study.minimumAnswered / 100 }),
          },
    means:
      hasMeans && people.length === 0
        ? {
            ...shared,
            expected: records.map(({ meanExpectation }) => meanExpectation),
            perceived: records.map(({ meanPerception }) => meanPerception),
            respondents: counts.length === 0 ? null : Math.min(...counts),
          }
        : null,
    notes: notesOf(
      all.filter((record) => !records.includes(record)),
      everybody.length - people.length,
    ),
  };
}
