import { read } from '../map/queries.ts';
import { quote } from '../map/words.ts';
import type { Measurement } from '../records/worksheets/measurement.ts';
import type { ProjectRule } from './finding.ts';

/** The value of the last day; rows without a day count by their order. */
function latest(values: readonly Measurement[]): Measurement | undefined {
  return values.reduce<Measurement | undefined>(
    (last, next) => (last && (next.date ?? '') < (last.date ?? '') ? last : next),
    undefined,
  );
}

/** A KPI whose last value misses its target: the delivery gap. Nothing is said where either is not known. */
export const kpiMissesTarget: ProjectRule = (snapshot) => {
  const series = new Map<string, Measurement[]>();
  for (const one of read.worksheetRows(snapshot, 'measurements'))
    if (one.kpi !== null && one.value !== null) series.set(one.kpi, [...(series.get(one.kpi) ?? []), one]);
  return read.worksheetRows(snapshot, 'kpis').flatMap((kpi) => {
    const { target, better, unit } = kpi;
    const value = latest(series.get(kpi.id) ?? [])?.value;
    if (target === null || better === null || value === undefined || value === null) return [];
    if (better === 'higher' ? value >= target : value <= target) return [];
    return [
      {
        code: 'kpi-misses-target',
        severity: 'hint' as const,
        message: `The KPI ${quote(kpi.name)} is at ${value}${unit && ` ${unit}`}; its target is ${target}${unit && ` ${unit}`}.`,
        cure: 'Find out where delivery falls short, and what would help.',
        about: [{ table: 'kpis' as const, id: kpi.id }],
      },
    ];
  });
};
