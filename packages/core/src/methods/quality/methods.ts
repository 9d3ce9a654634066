import type { Method } from '../method.ts';
import { cronbachAlphaMethod } from './alphaMethod.ts';
import { comparisonMethod } from './comparisonMethod.ts';
import { fiveGapsMethod } from './fiveGapsMethod.ts';
import { servperfMethod } from './servperfMethod.ts';
import { servqualMethod } from './servqualMethod.ts';
import { toleranceMethod } from './toleranceMethod.ts';

/** The methods of this group, in the order help lists them. */
export const qualityMethods: readonly Method[] = [
  servqualMethod,
  servperfMethod,
  toleranceMethod,
  cronbachAlphaMethod,
  comparisonMethod,
  fiveGapsMethod,
];
