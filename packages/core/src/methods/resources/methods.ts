import type { Method } from '../method.ts';
import { backlogMethod } from './backlogMethod.ts';
import { benchmarkMethod } from './benchmarkMethod.ts';
import { costBenefitMethod } from './costBenefitMethod.ts';
import { dataQualityMethod } from './dataQualityMethod.ts';
import { kpiMethod } from './kpiMethod.ts';
import { lifetimeValueMethod } from './lifetimeValueMethod.ts';
import { littlesLawMethod } from './littlesLawMethod.ts';
import { observerAgreementMethod } from './observerAgreementMethod.ts';
import { questionnaireCheckMethod } from './questionnaireCheckMethod.ts';
import { retentionMethod } from './retentionMethod.ts';
import { sampleDrawMethod } from './sampleDrawMethod.ts';
import { sampleSizeMethod } from './sampleSizeMethod.ts';
import { staffingMethod } from './staffingMethod.ts';

/** The methods of this group, in the order help lists them. */
export const resourcesMethods: readonly Method[] = [
  benchmarkMethod,
  kpiMethod,
  retentionMethod,
  lifetimeValueMethod,
  costBenefitMethod,
  staffingMethod,
  backlogMethod,
  littlesLawMethod,
  sampleSizeMethod,
  sampleDrawMethod,
  questionnaireCheckMethod,
  dataQualityMethod,
  observerAgreementMethod,
];
