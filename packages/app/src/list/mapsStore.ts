import { createStore } from 'zustand/vanilla';
import { type MapEntry, mapsApi } from '../api/maps.ts';
import type { Problem } from '../api/outcome.ts';

export interface MapsState {
  /** Null until the list came once. Kept while away, so that coming back shows it at once. */
  readonly maps: readonly MapEntry[] | null;
  /** Why the newest attempt to load the list failed. */
  readonly problem: Problem | null;
  readonly loading: boolean;
}

export const mapsStore = createStore<MapsState>(() => ({ maps: null, problem: null, loading: false }));

let newest = 0;

/** Loads the list. An answer that was overtaken by a later one is let go. */
export async function refreshMaps(): Promise<void> {
  const mine = ++newest;
  mapsStore.setState({ loading: true });
  const found = await mapsApi.list();
  if (mine !== newest) return;
  if (found.ok) mapsStore.setState({ maps: found.value, problem: null, loading: false });
  else mapsStore.setState({ problem: found.problem, loading: false });
}

/** Newest first, in the two groups of the list. */
export function groupMaps(maps: readonly MapEntry[]): {
  readonly own: readonly MapEntry[];
  readonly examples: readonly MapEntry[];
} {
  const changed = [...maps].sort((a, b) => b.updated.localeCompare(a.updated) || a.id.localeCompare(b.id));
  return {
    own: changed.filter((map) => !map.example),
    examples: maps.filter((map) => map.example),
  };
}
