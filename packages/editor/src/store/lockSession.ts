import { createListeners, type History, refuse, type Session, type SessionStatus } from '@journeywright/core';

/** A session that a host may close for editing, whatever the session itself allows. */
export interface Lockable {
  readonly session: Session;
  /** Closes it, or opens it again; everybody who follows the status hears of it. */
  lock(locked: boolean): void;
}

const nothingToUndo: History = { undo: null, redo: null };

/**
 * Puts a lock before a session: locked, it says that it is read-only, refuses edits, and neither undoes nor redoes.
 * @param reason what a person is told then.
 */
export function lockSession(session: Session, reason: string, initially: boolean): Lockable {
  let locked = initially;
  const statusChanged = createListeners<void>();
  const historyChanged = createListeners<void>();
  let shown: { readonly from: SessionStatus; readonly status: SessionStatus } | null = null;

  function getStatus(): SessionStatus {
    const from = session.getStatus();
    if (!locked || from.readOnly !== null) return from;
    if (shown?.from !== from) shown = { from, status: { ...from, readOnly: reason } };
    return shown.status;
  }

  const both =
    (own: typeof statusChanged.subscribe, theirs: Session['subscribeStatus']) => (listener: () => void) => {
      const stops = [own(listener), theirs(listener)];
      return () => {
        for (const stop of stops) stop();
      };
    };

  return {
    session: {
      getSnapshot: session.getSnapshot,
      subscribe: session.subscribe,
      commit: (change, options) =>
        locked ? { ok: false, refusal: refuse('read-only', reason) } : session.commit(change, options),
      undo: () => (locked ? null : session.undo()),
      redo: () => (locked ? null : session.redo()),
      getHistory: () => (locked ? nothingToUndo : session.getHistory()),
      subscribeHistory: both(historyChanged.subscribe, session.subscribeHistory),
      getStatus,
      subscribeStatus: both(statusChanged.subscribe, session.subscribeStatus),
      presence: session.presence,
      dispose: session.dispose,
    },
    lock(next) {
      if (next === locked) return;
      locked = next;
      statusChanged.emit();
      historyChanged.emit();
    },
  };
}
