import { type OpenSession, openSession } from '@journeywright/collab';
import type { Session, SessionStatus, Snapshot } from '@journeywright/core';
import { useEffect, useMemo, useSyncExternalStore } from 'react';
import { currentPerson, usePerson } from '../person/personStore.ts';
import { wouldLoseChanges } from '../status/statusWords.ts';

/** Where maps are synchronised, for pages of this origin. */
export function syncUrl(origin: string): string {
  return `${origin.replace(/^http/, 'ws')}/sync`;
}

interface SessionHolder {
  subscribe(listener: () => void): () => void;
  get(): OpenSession | null;
}

/** A session that is open as long as somebody looks. */
function holdSession(id: string): SessionHolder {
  let session: OpenSession | null = null;
  let lookers = 0;
  return {
    subscribe() {
      lookers++;
      const person = currentPerson();
      session ??= openSession({
        url: syncUrl(location.origin),
        room: `${id}:map`,
        name: person?.name ?? '',
        ...(person && { color: person.color }),
        offline: true,
      });
      return () => {
        if (--lookers > 0) return;
        session?.dispose();
        session = null;
      };
    },
    get: () => session,
  };
}

/** The session of a map, open as long as its user is shown; a later `round` opens it anew. */
export function useMapSession(id: string, round: number): OpenSession | null {
  const holder = useMemo(() => ({ round, ...holdSession(id) }), [id, round]);
  const session = useSyncExternalStore(holder.subscribe, holder.get);
  const person = usePerson();
  useEffect(() => {
    if (person) session?.presence.update({ user: person });
  }, [session, person]);
  return session;
}

export function useStatus(session: Session): SessionStatus {
  return useSyncExternalStore(session.subscribeStatus, session.getStatus);
}

/** A part of the snapshot; the caller is drawn again only when that part differs. */
export function useSnapshotPart<T>(session: Session, part: (snapshot: Snapshot) => T): T {
  return useSyncExternalStore(session.subscribe, () => part(session.getSnapshot()));
}

/** Asks before the page closes while it holds changes that are nowhere else. */
export function useLeaveWarning(session: Session): void {
  useEffect(() => {
    // Seen before the first connection wherever the browser keeps a copy; being online hides it.
    let kept = false;
    const look = (): void => {
      kept ||= session.getStatus().saved === 'kept on this device';
    };
    look();
    const stop = session.subscribeStatus(look);
    const warn = (event: BeforeUnloadEvent): void => {
      if (wouldLoseChanges(session.getStatus(), kept)) event.preventDefault();
    };
    window.addEventListener('beforeunload', warn);
    return () => {
      stop();
      window.removeEventListener('beforeunload', warn);
    };
  }, [session]);
}
