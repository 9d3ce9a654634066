import { read } from '../../map/queries.ts';
import { compareOrder } from '../../order/order.ts';
import type { ContactPoint } from '../../records/contactPoint.ts';
import type { Kpi } from '../../records/worksheets/kpi.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import { mean } from '../numeric/moments.ts';
import type { CustomerEvidence, FiveGapsInput, GapEvidence, InnerGap } from './fiveGaps.ts';
import { evidenceOf, type GapRow, missesTarget } from './gapRow.ts';
import { servqual } from './servqual.ts';
import { servqualFromMeans } from './servqualMeans.ts';
import type { ServqualResult } from './servqualResult.ts';
import { studyInput } from './studyInput.ts';

const blank: Omit<GapRow, 'name'> = {
  need: null,
  standard: null,
  target: null,
  actual: null,
  better: 'higher',
  promise: null,
  gap: null,
  finding: '',
  open: true,
};

function isInner(gap: number | null): gap is InnerGap {
  return gap === 1 || gap === 2 || gap === 3 || gap === 4;
}

/** A row belongs to a journey unless all it is linked to lies elsewhere. */
function belongs(points: ReadonlySet<string>, linked: readonly (string | null)[]): boolean {
  const known = linked.filter((id) => id !== null);
  return known.length === 0 || known.some((id) => points.has(id));
}

function pointEvidence(
  snapshot: Snapshot,
  point: ContactPoint,
  specified: ReadonlySet<string>,
): GapEvidence[] {
  const standard =
    point.standard.trim() !== '' ||
    specified.has(point.id) ||
    read
      .responses(snapshot, point.id)
      .some((response) => response.standard.trim() !== '' || response.targetMinutes !== null);
  const found = [
    ...evidenceOf({
      ...blank,
      name: point.title,
      standard: standard ? 'yes' : 'no',
      promise: point.promiseKept,
      target: point.waitPlanned,
      actual: point.waitPlanned === null ? null : point.waitActual,
      better: 'lower',
    }),
  ];
  if (point.deviation !== null)
    found.push({
      gap: 3,
      where: point.title,
      what: point.deviation === 'none' ? 'as planned' : `deviation from plan: ${point.deviation}`,
      open: point.deviation === 'failed' || point.deviation === 'missing',
    });
  for (const failure of read.failures(snapshot, point.id))
    if (isInner(failure.gap))
      found.push({ gap: failure.gap, where: point.title, what: `failure: ${failure.mode}`, open: true });
  return found;
}

function needEvidence(snapshot: Snapshot, points: ReadonlySet<string>): GapEvidence[] {
  return [...snapshot.tables.needs.values()]
    .sort(compareOrder)
    .filter((need) => belongs(points, [need.contactPoint, ...need.contactPoints]))
    .flatMap((need) => {
      const found = [...evidenceOf({ ...blank, name: need.text, need: need.status })];
      if (isInner(need.gap))
        found.push({ gap: need.gap, where: need.text, what: 'need assigned to this gap', open: true });
      return found;
    });
}

/** The newest value of an indicator: by date, and by order where dates are missing. */
function latest(snapshot: Snapshot, kpi: Kpi): number | null {
  const series = [...snapshot.tables.measurements.values()]
    .filter((measurement) => measurement.kpi === kpi.id && measurement.value !== null)
    .sort((a, b) => (a.date ?? '').localeCompare(b.date ?? '', 'en') || compareOrder(a, b));
  return series.at(-1)?.value ?? null;
}

function kpiEvidence(snapshot: Snapshot, points: ReadonlySet<string>): GapEvidence[] {
  return [...snapshot.tables.kpis.values()]
    .sort(compareOrder)
    .filter((kpi) => belongs(points, [kpi.contactPoint, ...kpi.contactPoints]))
    .flatMap((kpi) => {
      const standard = kpi.standard === null ? undefined : snapshot.tables.standards.get(kpi.standard);
      const target = kpi.target ?? standard?.target ?? null;
      const actual = latest(snapshot, kpi);
      if (target === null || actual === null || (kpi.better !== 'higher' && kpi.better !== 'lower'))
        return [];
      return [...evidenceOf({ ...blank, name: kpi.name, target, actual, better: kpi.better })];
    });
}

/** Observers' mean marks against the target of the standard, where that is a mark on their scale. */
function observationEvidence(snapshot: Snapshot): GapEvidence[] {
  const marks = new Map<string, number[]>();
  for (const { criterion, score } of snapshot.tables.observations.values()) {
    if (criterion === null || score === null) continue;
    const list = marks.get(criterion) ?? [];
    marks.set(criterion, list);
    list.push(score);
  }
  return [...snapshot.tables.monitoringCriteria.values()].sort(compareOrder).flatMap((criterion) => {
    const { standard, scaleMin, scaleMax, text } = criterion;
    const target = standard === null ? null : (snapshot.tables.standards.get(standard)?.target ?? null);
    const actual = mean(marks.get(criterion.id) ?? []);
    if (target === null || actual === null || scaleMin === null || scaleMax === null) return [];
    if (target < scaleMin || target > scaleMax) return [];
    const shown = Number(actual.toFixed(2));
    const what = `observed ${shown} against a standard of ${target}`;
    return [{ gap: 3, where: text, what, open: missesTarget(actual, target, 'higher') }];
  });
}

function promiseEvidence(snapshot: Snapshot, points: ReadonlySet<string>): GapEvidence[] {
  return [...snapshot.tables.promises.values()]
    .sort(compareOrder)
    .filter((promise) => belongs(points, [promise.contactPoint]))
    .flatMap((promise) => [
      ...evidenceOf({ ...blank, name: promise.promise || promise.value, promise: promise.kept }),
    ]);
}

/** The newest SERVQUAL study of the project that can be computed; null when there is none. */
export function newestServqual(snapshot: Snapshot): ServqualResult<unknown> | null {
  const studies = [...snapshot.tables.studies.values()]
    .filter(({ instrument }) => instrument === 'servqual')
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '', 'en') || compareOrder(a, b));
  for (const { id } of studies) {
    const stored = studyInput(snapshot, id);
    const result = stored?.answers
      ? servqual(stored.answers)
      : stored?.means
        ? servqualFromMeans(stored.means)
        : null;
    if (result?.ok) return result.value;
  }
  return null;
}

function customerEvidence(
  snapshot: Snapshot,
  points: ReadonlySet<string>,
  result: ServqualResult<unknown> | null,
): readonly CustomerEvidence[] {
  return (result?.contactPoints ?? []).flatMap(({ name, value }) => {
    const title = snapshot.tables.contactPoints.get(name)?.title;
    return title === undefined || value.value === null || !points.has(name)
      ? []
      : [{ where: title, gap: value.value }];
  });
}

/**
 * What a project records about the five gaps of a journey: needs assumed or confirmed, contact points with and
 * without a standard, indicators and observations against theirs, waits against plans, promises kept or not, and
 * failures and needs their authors assigned. Gap 5 comes from the newest SERVQUAL study that can be computed.
 */
export function gapsOfProject(snapshot: Snapshot, journey: string): FiveGapsInput {
  const inJourney = read.stages(snapshot, journey).flatMap(({ id }) => read.contactPoints(snapshot, id));
  const points = new Set<string>(inJourney.map(({ id }) => id));
  const specified = new Set<string>(
    [...snapshot.tables.standards.values()].flatMap(({ contactPoint, contactPoints }) => [
      ...(contactPoint === null ? [] : [contactPoint]),
      ...contactPoints,
    ]),
  );
  const result = newestServqual(snapshot);
  return {
    evidence: [
      ...needEvidence(snapshot, points),
      ...inJourney.flatMap((point) => pointEvidence(snapshot, point, specified)),
      ...kpiEvidence(snapshot, points),
      ...observationEvidence(snapshot),
      ...promiseEvidence(snapshot, points),
    ],
    customer: customerEvidence(snapshot, points, result),
    study: result?.unweighted.value === null ? null : (result?.unweighted ?? null),
  };
}
