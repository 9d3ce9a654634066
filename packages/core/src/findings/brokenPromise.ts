import { read } from '../map/queries.ts';
import { quote } from '../map/words.ts';
import type { ProjectRule } from './finding.ts';

/** A promise of the brand that is not kept: the communication gap. */
export const brokenPromise: ProjectRule = (snapshot) =>
  read
    .worksheetRows(snapshot, 'promises')
    .filter((promise) => promise.kept === 'broken')
    .map((promise) => ({
      code: 'promise-broken',
      severity: 'warning',
      message: `The promise ${quote(promise.promise)} is broken.`,
      cure: 'Keep it, or promise less.',
      about: [{ table: 'promises', id: promise.id }],
    }));
