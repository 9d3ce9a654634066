import type { ChangedIds, Session, Snapshot } from '@journeywright/core';
import { createStore, type StoreApi } from 'zustand/vanilla';

/** A read-only mirror of the session's snapshot. */
export interface DocState {
  readonly snapshot: Snapshot;
  /** What the newest change touched; null right after mounting. */
  readonly changed: ChangedIds | null;
}

/** Readable side of the mirror: only the session writes it. */
export type DocStore = Pick<StoreApi<DocState>, 'getState' | 'subscribe' | 'getInitialState'>;

/** Mirrors a session until `stop` is called. */
export function mirrorSession(session: Session): { store: DocStore; stop: () => void } {
  const store = createStore<DocState>(() => ({ snapshot: session.getSnapshot(), changed: null }));
  const stop = session.subscribe(({ snapshot, changed }) => store.setState({ snapshot, changed }));
  return { store, stop };
}
