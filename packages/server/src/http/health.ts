import type { Hub } from '../hub/hub.ts';

/** What `/health` answers. */
export interface Health {
  /** `ok`; `degraded`: some document is damaged; `unwritable`: nothing can be saved; `stopping`. */
  readonly status: 'ok' | 'degraded' | 'unwritable' | 'stopping';
  readonly rooms: number;
  readonly connections: number;
  /** Why nothing can be saved, and since when (ISO 8601); only while that is so. */
  readonly store?: { readonly message: string; readonly since: string };
  /** Documents whose stored data is damaged, and how. */
  readonly damaged?: readonly { readonly room: string; readonly damage: readonly string[] }[];
}

/** The state of a server, and the HTTP status that goes with it. */
export const healthOf = (hub: Hub, stopping: boolean): { readonly code: number; readonly health: Health } => {
  const { failure } = hub.committer;
  const { faults } = hub.rooms;
  const status = stopping ? 'stopping' : failure ? 'unwritable' : faults.length > 0 ? 'degraded' : 'ok';
  return {
    code: stopping || failure ? 503 : 200,
    health: {
      status,
      rooms: hub.rooms.open.length,
      connections: hub.connections,
      ...(failure && { store: { message: failure.message, since: new Date(failure.since).toISOString() } }),
      ...(faults.length > 0 && { damaged: faults }),
    },
  };
};
