import type { Json } from '../../json.ts';
import { compareOrder } from '../../order/order.ts';
import type { Respondent } from '../../records/worksheets/respondent.ts';
import type { Study } from '../../records/worksheets/study.ts';
import type { StudyItem } from '../../records/worksheets/studyItem.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';

/** One person's answers to one question: `e`, `p`, `a` and `i`, as the respondent record holds them. */
export type ItemAnswers = Readonly<Record<'e' | 'p' | 'a' | 'i', Json>>;

function sorted<R extends { readonly id: string; readonly order: string }>(rows: Iterable<R>): readonly R[] {
  return [...rows].sort(compareOrder);
}

/** The studies with this instrument that somebody answered, oldest first; undated ones come before dated ones. */
export function answeredStudies(snapshot: Snapshot, instrument: string): readonly Study[] {
  const answered = new Set(
    [...snapshot.tables.respondents.values()].filter(isStudied).map(({ study }) => study),
  );
  return sorted(snapshot.tables.studies.values())
    .filter((study) => study.instrument === instrument && answered.has(study.id))
    .sort((a, b) => ((a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : 0));
}

/** The questions of a study in order. */
export function itemsOf(snapshot: Snapshot, study: string): readonly StudyItem[] {
  return sorted([...snapshot.tables.studyItems.values()].filter((item) => item.study === study));
}

/** Whether somebody belongs to the people studied; nobody is left out for want of a mark. */
function isStudied({ inFrame }: Respondent): boolean {
  return inFrame !== 'no';
}

/** The people of a study in order, without those who do not belong to the people studied. */
export function respondentsOf(snapshot: Snapshot, study: string): readonly Respondent[] {
  return sorted(
    [...snapshot.tables.respondents.values()].filter((person) => person.study === study && isStudied(person)),
  );
}

/** How many of those who answered were left out as not belonging to the people studied. */
export function leftOutOf(snapshot: Snapshot, study: string): number {
  return [...snapshot.tables.respondents.values()].filter(
    (person) => person.study === study && !isStudied(person),
  ).length;
}

const isObject = (value: unknown): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** What a person answered to a question; null for what was not answered. */
export function answersTo({ answers }: Respondent, item: string): ItemAnswers {
  const own = isObject(answers) && Object.hasOwn(answers, item) ? answers[item] : null;
  const of = (key: string): Json => (isObject(own) && Object.hasOwn(own, key) ? (own[key] ?? null) : null);
  return { e: of('e'), p: of('p'), a: of('a'), i: of('i') };
}
