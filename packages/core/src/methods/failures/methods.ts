import type { Method } from '../method.ts';
import { failureCostMethod } from './cost/method.ts';
import { priorityTableMethod } from './priority/method.ts';
import { failureRankingMethod } from './ranking/method.ts';
import { riskMatrixMethod } from './risk/method.ts';

/** The methods of this group, in the order help lists them. */
export const failuresMethods: readonly Method[] = [
  failureRankingMethod,
  priorityTableMethod,
  riskMatrixMethod,
  failureCostMethod,
];
