export { type Figure, figure, type Interval, type Known, noFigure, type Unknown } from './figure.ts';
export type { MethodResult, Note, ResultColumn, ResultTable } from './result.ts';
export type { InputProblem } from './data/problems.ts';
export type { Cell, Shape } from './data/shape.ts';
export type { Analysis, DataRow, Method, MethodData } from './method.ts';
export { findMethod, methods } from './catalogue.ts';
export { seededRandom } from './numeric/random.ts';
export { cellText, resultText } from './plainText.ts';
export { type Agreement, cohenKappa, type KappaWeights } from './numeric/kappa.ts';
export { projectData } from './fromProject.ts';

export {
  type BenchmarkFigures,
  type BenchmarkResult,
  type BenchmarkRow,
  type Better,
  benchmark,
} from './resources/benchmark.ts';
export { convert, findUnit, type Unit } from './resources/units.ts';
export {
  type Kpi,
  type KpiFigures,
  type KpiResult,
  type KpiStatus,
  kpis,
  type Measurement,
  slope,
} from './resources/kpi.ts';
export {
  type RetentionFigures,
  type RetentionPeriod,
  type RetentionResult,
  retention,
} from './resources/retention.ts';
export {
  type LifetimeValue,
  type LifetimeValueFigures,
  type LifetimeValueResult,
  type LifetimeValueRow,
  lifetimeValue,
  lifetimeValues,
} from './resources/lifetimeValue.ts';
export {
  type CostBenefitLine,
  type CostBenefitPeriod,
  type CostBenefitResult,
  costBenefit,
} from './resources/costBenefit.ts';
export {
  minimumStaff,
  type QueueFigures,
  type QueueTarget,
  queue,
  smallestStaff,
} from './resources/erlang.ts';
export {
  type StaffingFigures,
  type StaffingResult,
  staffing,
  type WorkloadRow,
} from './resources/staffing.ts';
export {
  type BacklogFigures,
  type BacklogResult,
  type BacklogRow,
  backlogs,
  backlogTime,
} from './resources/backlog.ts';
export {
  type LittlesLawFigures,
  type LittlesLawResult,
  type LittlesLawRow,
  littlesLaw,
} from './resources/littlesLaw.ts';
