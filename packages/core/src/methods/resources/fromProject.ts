import type { Json } from '../../json.ts';
import { compareOrder } from '../../order/order.ts';
import type { RecordTypes } from '../../records/registry.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { DataRow, MethodData } from '../method.ts';
import type { FromProject, ProjectSources } from '../projectData.ts';
import { isRandomMethod, samplingMethods } from './biasPrompts.ts';
import { distinctNames, leftOutNotes, some } from './gather.ts';
import { answerRows } from './fromRespondents.ts';

const share = (percent: number | null): number | null => (percent === null ? null : percent / 100);

const benchmarkRows: FromProject = ({ tables }) =>
  some(
    [...tables.benchmarks.values()]
      .sort(compareOrder)
      .filter((row) => row.current !== null || row.benchmark !== null || row.target !== null || row.success)
      .map((row) => ({
        aim: row.aim || 'Aim without a name',
        unit: row.unit,
        better: row.better,
        benchmark: row.benchmark,
        benchmarkUnit: row.benchmarkUnit,
        source: row.source,
        current: row.current,
        target: row.notNumeric ? null : row.target,
        targetUnit: row.targetUnit,
        success: row.success,
      })),
  );

/** One row for each measurement; an indicator that was never measured has one row without a value. */
const kpiRows: FromProject = ({ tables }) => {
  const series = new Map<string, RecordTypes['measurements'][]>();
  for (const measurement of [...tables.measurements.values()].sort(compareOrder)) {
    const own = series.get(measurement.kpi ?? '');
    if (own) own.push(measurement);
    else series.set(measurement.kpi ?? '', [measurement]);
  }
  const kpis = [...tables.kpis.values()].sort(compareOrder);
  const names = distinctNames(kpis.map(({ name }) => name || 'Indicator without a name'));
  return some(
    kpis.flatMap((kpi, at): DataRow[] => {
      const about = { unit: kpi.unit, better: kpi.better, baseline: kpi.baseline, target: kpi.target };
      const own = (series.get(kpi.id) ?? []).toSorted((a, b) =>
        (a.date ?? '') < (b.date ?? '') ? -1 : (a.date ?? '') > (b.date ?? '') ? 1 : 0,
      );
      const name = names[at] ?? '';
      if (own.length === 0) return [{ name, ...about, period: '', value: null }];
      return own.map(({ date, period, value }) => ({ name, ...about, period: date ?? period, value }));
    }),
  );
};

function periodName({ tables }: Snapshot, { period, segment }: RecordTypes['retentionPeriods']): string {
  const name = segment === null ? '' : (tables.segments.get(segment)?.name ?? '');
  return [period, name].filter((word) => word !== '').join(', ');
}

const retentionRows: FromProject = (snapshot) => {
  const all = [...snapshot.tables.retentionPeriods.values()].sort(compareOrder);
  const rows = all
    .filter(({ start, end, newCustomers }) => start !== null && end !== null && newCustomers !== null)
    .map((row) => ({
      period: periodName(snapshot, row),
      start: row.start,
      end: row.end,
      new: row.newCustomers,
    }));
  return some(rows, {}, leftOutNotes(all.length, rows.length, 'periods', 'all three counts'));
};

/** Retention as typed, or else from the counts. */
function retentionOf({
  retention,
  start,
  end,
  newCustomers,
}: RecordTypes['retentionPeriods']): number | null {
  if (retention !== null) return retention / 100;
  return start && end !== null && newCustomers !== null ? (end - newCustomers) / start : null;
}

const lifetimeRows: FromProject = (snapshot) => {
  const all = [...snapshot.tables.retentionPeriods.values()].sort(compareOrder);
  const rows = all.flatMap((row): DataRow[] => {
    const retention = retentionOf(row);
    if (row.margin === null || retention === null) return [];
    return [
      {
        name: periodName(snapshot, row),
        margin: row.margin,
        retention,
        discount: share(row.discount),
        acquisitionCost: row.acquisitionCost,
        retentionCost: row.retentionCost,
      },
    ];
  });
  return some(rows, {}, leftOutNotes(all.length, rows.length, 'periods', 'a margin or a retention'));
};

const perYear = new Map([
  ['a month', 12],
  ['a quarter', 4],
  ['a year', 1],
]);

/** The first year: what is paid once is paid now, what comes again is gathered at the end of that year. */
const costBenefitRows: FromProject = ({ tables }) => {
  const all = [...tables.costBenefits.values()].sort(compareOrder);
  const rows = all.flatMap((row): DataRow[] => {
    if (row.amount === null || row.kind === null) return [];
    const often = perYear.get(row.period ?? '');
    return [
      {
        proposal: row.proposal,
        name: row.text || 'Line without a name',
        kind: row.kind,
        period: often !== undefined ? 1 : row.period === null || row.period === 'once' ? 0 : row.period,
        amount: row.amount * (often ?? 1),
      },
    ];
  });
  const again = all.some(({ period }) => perYear.has(period ?? ''));
  return some(rows, {}, [
    ...leftOutNotes(all.length, rows.length, 'lines', 'an amount or a kind'),
    ...(again
      ? [
          {
            code: 'first-year',
            message:
              'What comes every month, quarter or year is counted for the first year alone, at its end.',
          },
        ]
      : []),
  ]);
};

/** A wait to be kept without a share of customers is read as the mean wait. */
const staffingRows: FromProject = ({ tables }) => {
  const all = [...tables.workloads.values()].sort(compareOrder);
  const rows = all
    .filter(({ arrivals, handlingMinutes }) => arrivals !== null && handlingMinutes !== null)
    .map((row) => ({
      name: row.trigger,
      arrivals: row.arrivals,
      interval: row.intervalMinutes,
      handling: row.handlingMinutes,
      staff: row.staffPlanned,
      within: row.targetMinutes,
      share: share(row.targetShare),
      meanWait: row.targetShare === null ? row.targetMinutes : null,
      shrinkage: share(row.shrinkage),
    }));
  return some(rows, {}, leftOutNotes(all.length, rows.length, 'busy times', 'arrivals or a handling time'));
};

type Plan = RecordTypes['samplePlans'];

function sizeRow(name: string, plan: Plan, population: number | null, response: number | null): DataRow {
  const isMean = plan.standardDeviation !== null;
  return {
    name,
    measure: isMean ? 'mean' : 'share',
    margin: isMean ? plan.margin : share(plan.margin),
    level: share(plan.confidence),
    share: isMean ? null : share(plan.expectedShare),
    deviation: plan.standardDeviation,
    population,
    response,
  };
}

/** Sample plans with a margin; feedback plans take that of their sample plan, or ±5 points, which is then said. */
const sizeRows: FromProject = ({ tables }) => {
  const plans = [...tables.samplePlans.values()].sort(compareOrder);
  const feedback = [...tables.feedbackPlans.values()].sort(compareOrder);
  const used = new Set(feedback.map(({ samplePlan }) => samplePlan));
  return some([
    ...plans
      .filter((plan) => plan.margin !== null && plan.method !== 'full count' && !used.has(plan.id))
      .map((plan) => sizeRow(plan.name, plan, plan.population, share(plan.expectedResponse))),
    ...feedback.flatMap((row): DataRow[] => {
      const plan = row.samplePlan === null ? undefined : tables.samplePlans.get(row.samplePlan);
      if (row.method === 'full count' || plan?.method === 'full count') return [];
      const population = row.population ?? plan?.population ?? null;
      const response = share(row.expectedResponse ?? plan?.expectedResponse ?? null);
      if (plan && plan.margin !== null) return [sizeRow(row.objective, plan, population, response)];
      if (population === null) return [];
      return [{ name: `${row.objective} (±5 points)`, measure: 'share', margin: 0.05, population, response }];
    }),
  ]);
};

/** Sizes by stratum: `{"day": 120}` or `[{"name": "day", "size": 120}]`. */
function strataOf(given: Json): readonly (readonly [string, number])[] {
  const whole = (size: Json | undefined): size is number =>
    typeof size === 'number' && Number.isInteger(size) && size > 0 && size <= 1_000_000;
  if (typeof given !== 'object' || given === null) return [];
  if (!Array.isArray(given))
    return Object.entries(given).flatMap(([name, size]) => (whole(size) ? [[name, size] as const] : []));
  return given.flatMap((one: Json) => {
    if (typeof one !== 'object' || one === null || Array.isArray(one)) return [];
    const { name, size } = one as { readonly name?: Json; readonly size?: Json };
    return typeof name === 'string' && whole(size) ? [[name, size] as const] : [];
  });
}

/** The first plan that can be drawn, its frame numbered; otherwise the first that chance does not decide. */
const drawRows: FromProject = ({ tables }): MethodData | null => {
  const plans = [...tables.samplePlans.values()].sort(compareOrder).flatMap((plan) => {
    const method = samplingMethods.find((one) => one === plan.method);
    return method ? [{ plan, method }] : [];
  });
  for (const { plan, method } of plans) {
    const { sampleSize: size, seed, population } = plan;
    // A cluster draw needs a list that says who belongs where; a plan has none.
    if (!isRandomMethod(method) || method === 'cluster' || size === null || seed === null) continue;
    const options = { method, size, seed };
    if (method === 'stratified') {
      const strata = strataOf(plan.strata);
      if (strata.length === 0 || strata.reduce((total, [, n]) => total + n, 0) > 1_000_000) continue;
      const rows = strata.flatMap(([stratum, n]) =>
        Array.from({ length: n }, (_, at) => ({ code: `${stratum} ${at + 1}`, stratum })),
      );
      return { rows, options: { ...options, minimum: plan.stratumMinimum } };
    }
    if (population !== null && population > 0) return { rows: [], options: { ...options, population } };
  }
  const other = plans.find(({ method }) => !isRandomMethod(method));
  return other ? { rows: [], options: { method: other.method } } : null;
};

const questionRows: FromProject = ({ tables }) =>
  some(
    [...tables.feedbackPlans.values()]
      .sort(compareOrder)
      .flatMap(({ questions }) => questions.split('\n'))
      .map((line) => line.trim())
      .filter((line) => line !== '')
      .map((text) => ({ text })),
  );

/** Every whole mark of a scale; none when it is not known or has no whole steps. */
function marksOf({ scaleMin, scaleMax }: RecordTypes['monitoringCriteria']): readonly number[] {
  if (!Number.isInteger(scaleMin) || !Number.isInteger(scaleMax)) return [];
  const [low, steps] = [scaleMin ?? 0, (scaleMax ?? 0) - (scaleMin ?? 0)];
  return steps > 0 && steps <= 100 ? Array.from({ length: steps + 1 }, (_, at) => low + at) : [];
}

/** Marks with near misses counted by steps as soon as one criterion has more than two marks. */
const agreementRows: FromProject = ({ tables }) => {
  const criteria = [...tables.monitoringCriteria.values()].sort(compareOrder);
  const titles = distinctNames(criteria.map(({ text }) => text || 'Criterion without a name'));
  const names = new Map<string, string>(criteria.map(({ id }, at) => [id, titles[at] ?? '']));
  const scales = criteria.flatMap((criterion): [string, readonly number[]][] => {
    const marks = marksOf(criterion);
    return marks.length > 0 ? [[names.get(criterion.id) ?? '', marks]] : [];
  });
  const rows = [...tables.observations.values()].sort(compareOrder).flatMap((row): DataRow[] => {
    const criterion = names.get(row.criterion ?? '');
    if (criterion === undefined || row.score === null || !row.observer || !row.interaction) return [];
    return [{ interaction: row.interaction, criterion, observer: row.observer, mark: row.score }];
  });
  const graded = scales.some(([, marks]) => marks.length > 2);
  return some(rows, { weights: graded ? 'linear' : 'none', scales: Object.fromEntries(scales) });
};

/** Where the worksheets of a project hold what the methods of this group need. */
export const resourcesSources: ProjectSources = {
  benchmark: benchmarkRows,
  kpi: kpiRows,
  retention: retentionRows,
  'lifetime-value': lifetimeRows,
  'cost-benefit': costBenefitRows,
  staffing: staffingRows,
  'sample-size': sizeRows,
  'sample-draw': drawRows,
  'questionnaire-check': questionRows,
  'data-quality': answerRows,
  'observer-agreement': agreementRows,
};
