export { type Anchor, detectionAnchors, occurrenceAnchors, severityAnchors } from './anchors.ts';
export {
  type CauseAnalysis,
  type CauseChain,
  type CauseInput,
  causeAnalysis,
  serviceBones,
} from './cause/causeAnalysis.ts';
export {
  type FailureCost,
  type FailureCostInput,
  type FailureCostOptions,
  type FailureCostResult,
  failureCost,
} from './cost/failureCost.ts';
export type { DrawnRange, Simulated, SimulatedFailure } from './cost/simulate.ts';
export { type Estimate, type Spread, triangularMean, triangularVariance } from './cost/triangular.ts';
export {
  type CriticalIncidents,
  criticalIncidents,
  type IncidentGroup,
  type IncidentInput,
  type IncidentOutcome,
  incidentGroups,
  type LoyaltyChange,
  type OutcomeCounts,
} from './incidents/criticalIncidents.ts';
export {
  type Importance,
  type MomentInput,
  type MomentOutcome,
  type MomentsOfTruth,
  type MomentTable,
  momentsOfTruth,
} from './moments/momentsOfTruth.ts';
export {
  type ParetoCategory,
  type ParetoInput,
  type ParetoOptions,
  type ParetoResult,
  pareto,
} from './pareto/pareto.ts';
export {
  applyPriorityTable,
  type PrioritisedFailure,
  type PriorityInput,
  type PriorityResult,
} from './priority/applyTable.ts';
export { type PriorityTable, readPriorityTable } from './priority/priorityTable.ts';
export {
  type FailureRanking,
  type FailureScores,
  type RankedFailure,
  type RankingOrder,
  rankFailures,
} from './ranking/rankFailures.ts';
export { type RecoveryStepTemplate, recoverySteps } from './recovery/defaultSteps.ts';
export {
  type FairnessSide,
  type OpenStep,
  type RecoveryInput,
  type RecoverySummary,
  summariseRecovery,
} from './recovery/recovery.ts';
export { defaultRiskBands, type RiskBand, riskScores } from './risk/bands.ts';
export {
  type PlacedRisk,
  type RiskCell,
  type RiskInput,
  type RiskMatrixResult,
  riskMatrix,
} from './risk/riskMatrix.ts';
export { type FullScores, riskPriorityNumber, type Scores, type Unscored } from './scores.ts';
