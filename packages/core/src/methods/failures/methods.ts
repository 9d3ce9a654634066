import type { Method } from '../method.ts';

/** The methods of this group, in the order help lists them. */
export const failuresMethods: readonly Method[] = [];
