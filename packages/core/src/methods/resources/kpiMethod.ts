import type { InputProblem } from '../data/problems.ts';
import { choice, number, text, type ValuesOf } from '../data/shape.ts';
import { defineMethod } from '../method.ts';
import type { Better } from './benchmark.ts';
import { type Kpi, type KpiResult, kpis, type Measurement } from './kpi.ts';
import { percent, problem, reasons } from './shared.ts';

const columns = {
  name: text({ help: 'The indicator.', required: true, also: ['kpi', 'indicator'] }),
  unit: text({ help: 'Unit, for example %.' }),
  better: choice({ help: 'Which direction is better; higher when blank.', options: ['higher', 'lower'] }),
  baseline: number({ help: 'The value before anything was done.' }),
  target: number({ help: 'The value to reach.' }),
  period: text({
    help: 'Period of the value; several rows of one name make a series.',
    also: ['date', 'month'],
  }),
  value: number({ help: 'What was measured; blank when it was not.', also: ['actual'] }),
};

type Row = ValuesOf<typeof columns>;

interface Draft {
  unit: string | null;
  better: Better | null;
  baseline: number | null;
  target: number | null;
  readonly series: Measurement[];
  readonly periods: Set<string>;
}

function begin(): Draft {
  return { unit: null, better: null, baseline: null, target: null, series: [], periods: new Set() };
}

/** Rows of one name become one indicator. What is said of it once holds for all; said differently, it is refused. */
function gather(rows: readonly Row[]): readonly Kpi[] | readonly InputProblem[] {
  const drafts = new Map<string, Draft>();
  const problems: InputProblem[] = [];
  rows.forEach((row, index) => {
    const draft = drafts.get(row.name) ?? begin();
    drafts.set(row.name, draft);
    const keep = <K extends 'unit' | 'better' | 'baseline' | 'target'>(field: K, value: Draft[K]): void => {
      if (value === null) return;
      if (draft[field] !== null && draft[field] !== value)
        problems.push(
          problem(
            index + 1,
            field,
            `“${row.name}” has two values of ${field}: ${draft[field]} and ${value}.`,
            `Give ${field} once for each indicator, or the same everywhere.`,
            'contradiction',
          ),
        );
      draft[field] = value;
    };
    keep('unit', row.unit || null);
    keep('better', row.better);
    keep('baseline', row.baseline);
    keep('target', row.target);
    const period = row.period || String(draft.series.length + 1);
    if (draft.periods.has(period))
      problems.push(
        problem(
          index + 1,
          'period',
          `“${row.name}” has two values for “${period}”.`,
          'Keep one value for each period of an indicator.',
          'duplicate',
        ),
      );
    draft.periods.add(period);
    draft.series.push({ period, value: row.value });
  });
  if (problems.length > 0) return problems;
  return [...drafts].map(([name, { unit, better, baseline, target, series }]) => ({
    name,
    unit: unit ?? '',
    better: better ?? 'higher',
    baseline,
    target,
    series,
  }));
}

function show({ kpis: all }: KpiResult) {
  return [
    {
      title: 'Indicators against their targets',
      columns: [
        { label: 'Indicator' },
        { label: 'Unit' },
        { label: 'Status' },
        { label: 'Latest' },
        { label: 'Gap', places: 2 },
        { label: 'Target reached', unit: '%', places: 1 },
        { label: 'From baseline', places: 2 },
        { label: 'Way to target', unit: '%', places: 1 },
        { label: 'Trend per period', places: 3 },
        { label: 'Direction' },
        { label: 'n' },
      ],
      rows: all.map((kpi) => [
        kpi.name,
        kpi.unit,
        kpi.status,
        kpi.latest.value,
        kpi.gap.value,
        percent(kpi.reached),
        kpi.change.value,
        percent(kpi.progress),
        kpi.trend.value,
        kpi.direction ?? '–',
        kpi.latest.n,
      ]),
      notes: all.flatMap((kpi) =>
        reasons(kpi.name, [kpi.latest, kpi.gap, kpi.reached, kpi.change, kpi.progress, kpi.trend]),
      ),
    },
  ];
}

export const kpiMethod = defineMethod({
  name: 'kpi',
  label: 'Indicators and targets',
  summary: 'Whether each indicator is on target, how it changed and where it is going.',
  row: 'one measurement of an indicator',
  columns,
  options: {},
  compute: (rows) => {
    const gathered = gather(rows);
    return isProblems(gathered) ? gathered : kpis(gathered);
  },
  show,
});

function isProblems(given: readonly Kpi[] | readonly InputProblem[]): given is readonly InputProblem[] {
  return given.length > 0 && 'cure' in (given[0] as object);
}
