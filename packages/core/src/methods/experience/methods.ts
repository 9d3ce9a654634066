import type { Method } from '../method.ts';
import { blueprintChecksMethod } from './blueprintChecksMethod.ts';
import { compareWavesMethod } from './compareWavesMethod.ts';
import { effortMethod } from './effortMethod.ts';
import { emotionCurveMethod } from './emotionCurveMethod.ts';
import { importancePerformanceMethod } from './importancePerformanceMethod.ts';
import { journeyComparisonMethod } from './journeyComparisonMethod.ts';
import { journeyTimeMethod } from './journeyTimeMethod.ts';
import { kanoMethod } from './kanoMethod.ts';
import { profitChainMethod } from './profitChainMethod.ts';
import { recommendationMethod } from './recommendationMethod.ts';
import { satisfactionMethod } from './satisfactionMethod.ts';

/** The methods of this group, in the order help lists them. */
export const experienceMethods: readonly Method[] = [
  emotionCurveMethod,
  journeyTimeMethod,
  blueprintChecksMethod,
  journeyComparisonMethod,
  recommendationMethod,
  satisfactionMethod,
  effortMethod,
  compareWavesMethod,
  importancePerformanceMethod,
  kanoMethod,
  profitChainMethod,
];
