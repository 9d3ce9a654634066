import type { Method } from '../method.ts';
import { causeAnalysisMethod } from './cause/method.ts';
import { failureCostMethod } from './cost/method.ts';
import { criticalIncidentsMethod } from './incidents/method.ts';
import { momentsOfTruthMethod } from './moments/method.ts';
import { paretoMethod } from './pareto/method.ts';
import { priorityTableMethod } from './priority/method.ts';
import { failureRankingMethod } from './ranking/method.ts';
import { recoveryMethod } from './recovery/method.ts';
import { riskMatrixMethod } from './risk/method.ts';

/** The methods of this group, in the order help lists them. */
export const failuresMethods: readonly Method[] = [
  failureRankingMethod,
  priorityTableMethod,
  riskMatrixMethod,
  failureCostMethod,
  paretoMethod,
  causeAnalysisMethod,
  recoveryMethod,
  criticalIncidentsMethod,
  momentsOfTruthMethod,
];
