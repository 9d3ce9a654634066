import { createListeners, type SessionStatus } from '@journeywright/core';

/** A session's status, changed by whoever knows the connection. */
export interface StatusSource {
  get(): SessionStatus;
  /** Listeners are told only when something really differs. */
  update(change: Partial<SessionStatus>): void;
  subscribe(listener: () => void): () => void;
}

const inMemory: SessionStatus = {
  connection: 'local',
  saved: 'in memory',
  pending: 0,
  readOnly: null,
  loaded: true,
};

/** A status to begin with: that of a document nobody else sees, unless told otherwise. */
export function createStatusSource(initial: Partial<SessionStatus> = {}): StatusSource {
  let status: SessionStatus = { ...inMemory, ...initial };
  const listeners = createListeners<void>();
  return {
    get: () => status,
    update(change) {
      const keys = Object.keys(change) as (keyof SessionStatus)[];
      if (keys.every((key) => Object.is(change[key], status[key]))) return;
      status = { ...status, ...change };
      listeners.emit();
    },
    subscribe: listeners.subscribe,
  };
}
