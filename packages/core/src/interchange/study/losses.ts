import { sameJson } from '../../json.ts';
import { dimensions } from '../../methods/quality/dimensions.ts';
import { serviceQualityItems } from '../../methods/quality/instrument.ts';
import type { TableName } from '../../ids.ts';
import { type AnyRecord, definitions } from '../../records/registry.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { Loss } from '../export.ts';
import { leftBehindStudy } from '../keeps/index.ts';
import { contentFields, keptField } from '../keeps/words.ts';
import { respondentCode, segmentName } from './names.ts';
import { studyKeeps } from './keeps.ts';

/** The fields of a record that do not come back as they are. */
function lostFields(table: TableName, record: AnyRecord, back: Readonly<Record<string, unknown>>) {
  return contentFields(table).flatMap(([name, field]) => {
    const kept = keptField(studyKeeps, table, name);
    const value = record[name] ?? field.default;
    const returned = !kept
      ? field.default
      : Object.hasOwn(back, name)
        ? back[name]
        : kept.comesBack
          ? kept.comesBack(value, record)
          : value;
    return sameJson(value, returned) ? [] : [field.label];
  });
}

function lossOf(table: TableName, lost: readonly (readonly string[])[]): readonly Loss[] {
  const some = lost.filter((labels) => labels.length > 0);
  if (some.length === 0) return [];
  const things = definitions[table].plural.toLowerCase();
  const labels = [...new Set(some.flat())];
  const what = labels.includes('all') ? things : `${labels.join(', ')} of ${things}`;
  return [{ of: 'itself', table, count: some.length, what }];
}

/** A study with its items and respondents, in order, and the letters its table is headed with. */
export interface StudyRecords {
  readonly study: AnyRecord;
  readonly items: readonly AnyRecord[];
  readonly people: readonly AnyRecord[];
  readonly letters: readonly string[];
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const words = (value: unknown): string => (typeof value === 'string' ? value : '');

/** Answers as they come back: those on the scale, of the halves that are read, to items our instrument has. */
function answersBack(value: unknown, items: readonly AnyRecord[], zone: boolean): unknown {
  if (!isObject(value)) return value;
  const known = new Set(items.slice(0, serviceQualityItems.length).map(({ id }) => id));
  const kept = Object.entries(value).flatMap(([id, halves]): [string, unknown][] => {
    if (!known.has(id) || !isObject(halves)) return [];
    const own = Object.entries(halves).filter(
      ([half, answer]) =>
        (zone ? ['a', 'e', 'p'] : ['e', 'p']).includes(half) &&
        typeof answer === 'number' &&
        answer >= 1 &&
        answer <= (zone ? 9 : 7),
    );
    return own.length > 0 ? [[id, Object.fromEntries(own)]] : [];
  });
  // Nobody answered where nothing stands, so that it is no loss either.
  const said = Object.entries(value).filter(
    ([, halves]) => isObject(halves) && Object.keys(halves).length > 0,
  );
  const back = Object.fromEntries(kept);
  return sameJson(Object.fromEntries(said), back) ? value : back;
}

function pointsBack(value: unknown): unknown {
  if (!isObject(value)) return null;
  const kept = dimensions.flatMap((dimension): [string, number][] => {
    const points = Object.hasOwn(value, dimension) ? value[dimension] : null;
    return typeof points === 'number' && points >= 0 ? [[dimension, points]] : [];
  });
  return kept.length > 0 ? Object.fromEntries(kept) : null;
}

/** What is lost of each item: its place in our instrument says all that comes back. */
function itemLosses(items: readonly AnyRecord[]): readonly (readonly string[])[] {
  return items.map((item, at) => {
    const ours = serviceQualityItems[at];
    if (!ours) return ['all'];
    const { dimension, expectation, perception, reverse } = ours;
    return lostFields('studyItems', item, { dimension, expectation, perception, reverse });
  });
}

/** What a table of answers cannot carry of a study, and what of its project stays behind. */
export function studyLosses(snapshot: Snapshot, records: StudyRecords): readonly Loss[] {
  const { study, items, people, letters } = records;
  const zone = ['A', 'D', 'P'].every((letter) => letters.includes(letter));
  const instrument = zone ? 'zone of tolerance' : letters.includes('E') ? 'servqual' : 'servperf';
  const segmentIds = new Set(people.flatMap(({ segment }) => (typeof segment === 'string' ? [segment] : [])));
  const segments = [...(snapshot.tables.segments.values() as Iterable<object> as Iterable<AnyRecord>)].filter(
    ({ id }) => segmentIds.has(id),
  );
  const names = new Map(segments.map(({ id, name }) => [id, segmentName(words(name).trim())]));
  const own = new Set([study, ...items, ...people, ...segments].map(({ id }) => id));
  return [
    ...lossOf('studies', [lostFields('studies', study, { instrument, scaleMax: zone ? 9 : 7 })]),
    ...lossOf('studyItems', itemLosses(items)),
    ...lossOf(
      'respondents',
      people.map((person) =>
        lostFields('respondents', person, {
          code: respondentCode(words(person['code']).trim()),
          answers: answersBack(person['answers'], items, zone),
          points: pointsBack(person['points']),
          segment: names.get(words(person['segment'])) ? person['segment'] : null,
        }),
      ),
    ),
    ...lossOf(
      'segments',
      segments.map((segment, at) => {
        const name = names.get(segment.id) ?? '';
        const again = segments.slice(0, at).some(({ id }) => names.get(id) === name);
        return name === '' || again ? ['all'] : lostFields('segments', segment, { name });
      }),
    ),
    ...leftBehindStudy(snapshot, own),
  ];
}
