import type { Snapshot } from '@journeywright/core';
import { type RecordRef, recordOf, type Target } from '../store/targets.ts';

/** What the inspector shows. */
export type Shown =
  | { readonly kind: 'journey' }
  | { readonly kind: 'record'; readonly ref: RecordRef }
  | { readonly kind: 'several'; readonly refs: readonly RecordRef[] };

/** The selected record, or else the focused one, or else the journey; several selected are shown as several. */
export function shownOf(
  tables: Snapshot['tables'],
  journey: string,
  selection: readonly RecordRef[],
  focus: Target | null,
): Shown {
  const there = selection.filter(({ table, id }) => tables[table].has(id));
  if (there.length > 1) return { kind: 'several', refs: there };
  const focused = recordOf(focus);
  const ref = there[0] ?? (focused && tables[focused.table].has(focused.id) ? focused : null);
  return !ref || (ref.table === 'journeys' && ref.id === journey)
    ? { kind: 'journey' }
    : { kind: 'record', ref };
}
