import { type RecordRef, refKey } from './targets.ts';

const sets = new WeakMap<readonly RecordRef[], ReadonlySet<string>>();

/** The selection as keys `table/id`; made once for each selection. */
export function selectionSet(selection: readonly RecordRef[]): ReadonlySet<string> {
  let set = sets.get(selection);
  if (!set) {
    set = new Set(selection.map(refKey));
    sets.set(selection, set);
  }
  return set;
}
