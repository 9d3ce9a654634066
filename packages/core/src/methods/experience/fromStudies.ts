import type { Json } from '../../json.ts';
import type { Study } from '../../records/worksheets/study.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { DataRow, MethodData } from '../method.ts';
import { outOfFrameNotes } from '../outOfFrame.ts';
import { answeredStudies, answersTo, itemsOf, leftOutOf, respondentsOf } from './studyAnswers.ts';

/** The answers to the first question of a study, one row a person; blank where it was not answered. */
function singleAnswers(snapshot: Snapshot, study: Study): readonly DataRow[] {
  const [item] = itemsOf(snapshot, study.id);
  if (!item) return [];
  return respondentsOf(snapshot, study.id).map((person) => ({ answer: answersTo(person, item.id).p }));
}

function scaleOptions(study: Study, measure: 'satisfaction' | 'effort'): DataRow {
  const options: Record<string, Json> = {};
  if (measure === 'satisfaction' && study.scaleMin !== null) options['lowest'] = study.scaleMin;
  if (study.scaleMax !== null) options['highest'] = study.scaleMax;
  if (measure === 'effort' && study.better !== null)
    options['direction'] = study.better === 'lower' ? 'hard' : 'easy';
  return options;
}

function measureOptions(study: Study, measure: string): DataRow {
  return measure === 'satisfaction' || measure === 'effort' ? scaleOptions(study, measure) : {};
}

/** The newest study with this instrument that was answered. */
export function newestAnswers(
  snapshot: Snapshot,
  instrument: 'recommendation score' | 'satisfaction' | 'effort',
): MethodData | null {
  const study = answeredStudies(snapshot, instrument).at(-1);
  const rows = study ? singleAnswers(snapshot, study) : [];
  if (!study || rows.length === 0) return null;
  const notes = outOfFrameNotes(leftOutOf(snapshot, study.id));
  return { rows, options: measureOptions(study, instrument), notes };
}

function waveName(study: Study): string {
  return study.wave || study.title || study.date || 'wave';
}

/** The two newest studies of the first instrument that was asked twice on one scale. */
export function twoNewestWaves(snapshot: Snapshot): MethodData | null {
  for (const [instrument, measure] of [
    ['recommendation score', 'recommendation'],
    ['satisfaction', 'satisfaction'],
    ['effort', 'effort'],
  ] as const) {
    const [first, second] = answeredStudies(snapshot, instrument).slice(-2);
    if (!first || !second) continue;
    const options = measureOptions(second, measure);
    if (JSON.stringify(options) !== JSON.stringify(measureOptions(first, measure))) continue;
    const names = [waveName(first), waveName(second)];
    if (names[0] === names[1]) names[1] = `${names[1]} (2)`;
    const rows = [first, second].flatMap((study, at) =>
      singleAnswers(snapshot, study).map((row) => ({ ...row, wave: names[at] ?? '' })),
    );
    const notes = [first, second].flatMap((study, at) =>
      outOfFrameNotes(leftOutOf(snapshot, study.id), names[at]),
    );
    return { rows, options: { measure, ...options }, notes };
  }
  return null;
}

/** The newest answered Kano study: 1 like to 5 dislike, `p` present and `e` absent. */
export function kanoAnswersOf(snapshot: Snapshot): MethodData | null {
  const study = answeredStudies(snapshot, 'kano').at(-1);
  if (!study) return null;
  const people = respondentsOf(snapshot, study.id);
  const rows = itemsOf(snapshot, study.id).flatMap((item, at) =>
    people.map((person) => {
      const { p: functional, e: dysfunctional } = answersTo(person, item.id);
      return { feature: item.perception || `Feature ${at + 1}`, functional, dysfunctional };
    }),
  );
  return rows.length > 0
    ? { rows, options: {}, notes: outOfFrameNotes(leftOutOf(snapshot, study.id)) }
    : null;
}

/** Importance and performance by item: single answers where there are some, else the item's own means. */
export function ratedItemsOf(snapshot: Snapshot): MethodData | null {
  const studies = [...snapshot.tables.studies.values()].filter(
    ({ instrument }) => instrument === 'importance-performance',
  );
  const study =
    answeredStudies(snapshot, 'importance-performance').at(-1) ??
    studies.sort((a, b) => (a.id < b.id ? -1 : 1)).at(-1);
  if (!study) return null;
  const people = respondentsOf(snapshot, study.id);
  const rows = itemsOf(snapshot, study.id).flatMap((one, at): DataRow[] => {
    const item = one.perception || `Item ${at + 1}`;
    const answers = people.map((person) => answersTo(person, one.id));
    // What the author says stands in only where nobody was asked: a blank is no rating of that person's.
    const asked = answers.some(({ i }) => i !== null);
    if (asked || answers.some(({ p }) => p !== null))
      return answers.map(({ i, p }, person) => ({
        item,
        importance: asked ? i : person === 0 ? one.importance : null,
        performance: p,
      }));
    return [{ item, importance: one.importance, performance: one.meanPerception }];
  });
  const options: Record<string, Json> = {};
  if (study.scaleMin !== null) options['lowest'] = study.scaleMin;
  if (study.scaleMax !== null) options['highest'] = study.scaleMax;
  return rows.length > 0 ? { rows, options, notes: outOfFrameNotes(leftOutOf(snapshot, study.id)) } : null;
}
