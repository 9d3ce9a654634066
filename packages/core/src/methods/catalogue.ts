import { experienceMethods } from './experience/methods.ts';
import { failuresMethods } from './failures/methods.ts';
import type { Method } from './method.ts';
import { qualityMethods } from './quality/methods.ts';
import { resourcesMethods } from './resources/methods.ts';

/** Every method, in the order help and documentation list them. */
export const methods: readonly Method[] = [
  ...qualityMethods,
  ...failuresMethods,
  ...experienceMethods,
  ...resourcesMethods,
];

/** The method of that name, or undefined. */
export function findMethod(name: string): Method | undefined {
  return methods.find((method) => method.name === name);
}
