import type { Json } from '../../json.ts';
import { read } from '../../map/queries.ts';
import type { Failure } from '../../records/failure.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { DataRow, MethodData } from '../method.ts';
import type { ProjectSources } from '../projectData.ts';
import { causeRows, momentRows, recoveryRows } from './ofJourney.ts';

const data = (rows: readonly DataRow[], options: DataRow = {}): MethodData | null =>
  rows.length === 0 ? null : { rows, options };

const named = (words: string, otherwise: string): string => words.replaceAll(/\s+/g, ' ').trim() || otherwise;

function titleOf(snapshot: Snapshot, contactPoint: string | null): string {
  return (contactPoint && snapshot.tables.contactPoints.get(contactPoint)?.title) || '';
}

/** The failure points of a journey in map order. */
function failuresOf(snapshot: Snapshot, journey: string): readonly Failure[] {
  return read
    .stages(snapshot, journey)
    .flatMap((stage) => read.contactPoints(snapshot, stage.id))
    .flatMap((point) => read.failures(snapshot, point.id));
}

function failureRows(
  snapshot: Snapshot,
  journey: string,
  cells: (failure: Failure) => DataRow,
): readonly DataRow[] {
  return failuresOf(snapshot, journey).map((failure) => ({
    failure: named(failure.mode, 'untitled'),
    contactPoint: titleOf(snapshot, failure.contactPoint),
    ...cells(failure),
  }));
}

const scores = ({ severity, occurrence, detection }: Failure): DataRow => ({
  severity,
  occurrence,
  detection,
});

const outcome = (value: 'satisfied' | 'dissatisfied' | null): string | null =>
  value === null ? null : value === 'satisfied' ? 'satisfying' : 'dissatisfying';

const byOrder = <R extends { readonly order: string; readonly id: string }>(
  rows: Iterable<R>,
): readonly R[] =>
  [...rows].sort((a, b) => (a.order === b.order ? (a.id < b.id ? -1 : 1) : a.order < b.order ? -1 : 1));

function riskRows(snapshot: Snapshot, journey: string): readonly DataRow[] {
  const register = byOrder(snapshot.tables.risks.values()).map((risk) => ({
    risk: named(risk.text, 'untitled'),
    place:
      (risk.stage && snapshot.tables.stages.get(risk.stage)?.title) || titleOf(snapshot, risk.contactPoint),
    type: risk.type ?? '',
    probability: risk.probability,
    consequence: risk.consequence,
    treatment: risk.treatment,
    residualProbability: risk.residualProbability,
    residualConsequence: risk.residualConsequence,
    lossAvoided: risk.benefit,
    cost: risk.cost,
  }));
  const atFailures = failuresOf(snapshot, journey)
    .filter(({ probability, consequence }) => probability !== null || consequence !== null)
    .map((failure) => ({
      risk: named(failure.mode, 'untitled'),
      place: titleOf(snapshot, failure.contactPoint),
      type: failure.riskType ?? '',
      probability: failure.probability,
      consequence: failure.consequence,
    }));
  return [...register, ...atFailures];
}

/** Causes of problems and complaints; a pattern named by hand wins over the words of the single case. */
function caseRows(snapshot: Snapshot): readonly DataRow[] {
  return byOrder(snapshot.tables.cases.values())
    .map(({ pattern, cause }) => named(pattern, named(cause, '')))
    .filter((category) => category !== '')
    .map((category) => ({ category }));
}

/** The priority table entered first: a list of bands, or an object with `priorities` and `table`. */
function priorityOptions(snapshot: Snapshot): DataRow | null {
  const table = byOrder(snapshot.tables.priorityTables.values())[0]?.table ?? null;
  if (table === null) return null;
  if (typeof table === 'object' && !Array.isArray(table)) return table as { readonly [key: string]: Json };
  return { table };
}

/** What the methods on failures and risks are run on, gathered from a project. */
export const failuresSources: ProjectSources = {
  'failure-ranking': (snapshot, journey) =>
    data(
      failureRows(snapshot, journey, (failure) => ({
        ...scores(failure),
        severityAfter: failure.severityAfter,
        occurrenceAfter: failure.occurrenceAfter,
        detectionAfter: failure.detectionAfter,
      })),
    ),
  'priority-table': (snapshot, journey) => {
    const options = priorityOptions(snapshot);
    return options && data(failureRows(snapshot, journey, scores), options);
  },
  'failure-cost': (snapshot, journey) => {
    const costed = failuresOf(snapshot, journey).some((failure) => failure.costLikely !== null);
    if (!costed) return null;
    return data(
      failureRows(snapshot, journey, (failure) => ({
        incidentsLow: failure.incidentsLow,
        incidents: failure.incidents,
        incidentsHigh: failure.incidentsHigh,
        costLow: failure.costLow,
        cost: failure.costLikely,
        costHigh: failure.costHigh,
      })),
    );
  },
  'risk-matrix': (snapshot, journey) => data(riskRows(snapshot, journey)),
  pareto: (snapshot) => data(caseRows(snapshot)),
  'critical-incidents': (snapshot) =>
    data(
      byOrder(snapshot.tables.incidents.values()).map((one) => ({
        incident: named(one.story, 'untitled'),
        contactPoint: titleOf(snapshot, one.contactPoint),
        group: one.group,
        outcome: outcome(one.satisfying),
        loyalty: one.loyalty,
        secondGroup: one.secondGroup,
        secondOutcome: outcome(one.secondSatisfying),
      })),
    ),
  'cause-analysis': causeRows,
  recovery: recoveryRows,
  'moments-of-truth': momentRows,
};
