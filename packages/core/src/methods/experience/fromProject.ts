import { read } from '../../map/queries.ts';
import { compareOrder } from '../../order/order.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { DataRow, MethodData } from '../method.ts';
import type { FromProject, ProjectSources } from '../projectData.ts';
import { blueprintSteps } from './blueprintOfJourney.ts';
import { kanoAnswersOf, newestAnswers, ratedItemsOf, twoNewestWaves } from './fromStudies.ts';
import { comparedPointsOf, timedPointsOf } from './ofJourney.ts';
import { journeyPoints } from './journeyPoints.ts';

const some = (rows: readonly DataRow[], options: DataRow = {}): MethodData | null =>
  rows.length > 0 ? { rows, options } : null;

const curveRows: FromProject = (snapshot, journey) => {
  const points = journeyPoints(snapshot, journey).map(({ point }) => point);
  if (points.every(({ emotion }) => emotion === null)) return null;
  return some(
    points.map(({ title: contactPoint, emotion, minutes }) => ({ contactPoint, emotion, minutes })),
  );
};

const timeRows: FromProject = (snapshot, journey) => {
  const points = timedPointsOf(snapshot, journey);
  if (points.every(({ minutes, waitActual }) => minutes === null && waitActual === null)) return null;
  return some(
    points.map(({ title: contactPoint, waitActual: wait, waitNotice, ...point }) => ({
      ...point,
      contactPoint,
      wait,
      notice: waitNotice === null ? null : waitNotice ? 'yes' : 'no',
    })),
  );
};

/** The journey it is compared with, and how: an actual one with its plan, a to-be one with the only as-is one. */
function counterpart(
  snapshot: Snapshot,
  journey: string,
): { first: string; kind: 'planned-actual' | 'as-is-to-be' } | null {
  const journeys = read.journeys(snapshot);
  const own = journeys.find(({ id }) => id === journey);
  if (!own) return null;
  const planned = journeys.find(({ id }) => id === own.plannedJourney);
  if (planned) return { first: planned.id, kind: own.state === 'to-be' ? 'as-is-to-be' : 'planned-actual' };
  const present = journeys.filter(({ state }) => state === 'as-is');
  const [only] = present;
  return own.state === 'to-be' && only && present.length === 1
    ? { first: only.id, kind: 'as-is-to-be' }
    : null;
}

const comparisonRows: FromProject = (snapshot, journey) => {
  const other = counterpart(snapshot, journey);
  if (!other) return null;
  const rows = (id: string, side: string): DataRow[] =>
    comparedPointsOf(snapshot, id).map(({ title, ...point }) => ({
      ...point,
      journey: side,
      contactPoint: title.trim() || 'untitled',
    }));
  return some([...rows(other.first, 'first'), ...rows(journey, 'second')], { kind: other.kind });
};

/** The values of each KPI, all on the same periods; null in a period a KPI was not measured in. */
function seriesByKpi(snapshot: Snapshot, kpis: ReadonlySet<string>): ReadonlyMap<string, (number | null)[]> {
  const values = new Map<string, Map<string, number | null>>();
  const periods = new Set<string>();
  for (const { kpi, date, period, value } of snapshot.tables.measurements.values()) {
    const when = date ?? period;
    if (kpi === null || !kpis.has(kpi) || !when) continue;
    periods.add(when);
    const own = values.get(kpi) ?? new Map<string, number | null>();
    values.set(kpi, own.set(when, value));
  }
  const order = [...periods].sort();
  return new Map([...values].map(([kpi, own]) => [kpi, order.map((when) => own.get(when) ?? null)]));
}

const chainRows: FromProject = (snapshot) => {
  const links = [...snapshot.tables.profitLinks.values()]
    .filter(({ link }) => link !== null)
    .sort(compareOrder);
  const series = seriesByKpi(snapshot, new Set(links.flatMap(({ kpi }) => kpi ?? [])));
  return some(
    links.map(({ link, measure, unit, value, previous, target, better, evidence, kpi }) => ({
      link,
      measure,
      unit,
      value,
      previous,
      target,
      better,
      evidence,
      series: (kpi === null ? null : series.get(kpi)) ?? null,
    })),
  );
};

/** The steps of the blueprint; null while none of the lanes that are checked holds a card. */
const blueprintRows: FromProject = (snapshot, journey) => {
  const steps = blueprintSteps(snapshot, journey);
  if (!steps.some(({ lane }) => lane === 'front-stage' || lane === 'back-stage')) return null;
  return some(
    steps.map(({ id, title: step, lane, contactPoint, stage, links }) => ({
      step,
      lane: lane ?? 'other',
      contactPoint,
      stage,
      links: links.join(';'),
      id,
    })),
  );
};

/** Where the methods of this group find their data in a project. */
export const experienceSources: ProjectSources = {
  'emotion-curve': curveRows,
  'journey-time': timeRows,
  'blueprint-checks': blueprintRows,
  'journey-comparison': comparisonRows,
  'recommendation-score': (snapshot) => newestAnswers(snapshot, 'recommendation score'),
  satisfaction: (snapshot) => newestAnswers(snapshot, 'satisfaction'),
  effort: (snapshot) => newestAnswers(snapshot, 'effort'),
  'compare-waves': twoNewestWaves,
  'importance-performance': ratedItemsOf,
  kano: kanoAnswersOf,
  'profit-chain': chainRows,
};
