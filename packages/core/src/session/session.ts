import type { ChangeSet } from '../change/changeSet.ts';
import type { Refusal } from '../change/refusal.ts';
import type { ChangedIds, Snapshot } from '../snapshot/snapshot.ts';

/**
 * How undo treats an edit: a step of its own; merged with the step before it when that was made by the same
 * command on the same field a moment ago (typing); or not at all (imports, server work).
 */
export type UndoMode = 'step' | 'merge' | 'none';

/** Where a change came from. */
export type ChangeOrigin = 'local' | 'remote' | 'undo' | 'redo' | 'import' | 'load';

export interface CommitOptions {
  readonly undo: UndoMode;
  /** `import` marks what came from a file or a paste; it is told apart from typing in logs. */
  readonly origin?: 'local' | 'import';
  /** What was selected before, given back when the edit is undone. Opaque to the session. */
  readonly selection?: unknown;
}

export type CommitResult =
  | { readonly ok: true; readonly changed: ChangedIds }
  | { readonly ok: false; readonly refusal: Refusal };

/** One change of the snapshot. */
export interface SnapshotEvent {
  readonly snapshot: Snapshot;
  readonly previous: Snapshot;
  readonly changed: ChangedIds;
  readonly origin: ChangeOrigin;
}

/** What undo and redo would do next; null when there is nothing. */
export interface History {
  readonly undo: string | null;
  readonly redo: string | null;
}

/** What an undo or redo did. */
export interface HistoryStep {
  readonly label: string;
  readonly changed: ChangedIds;
  /** The `selection` given with the edit. */
  readonly selection: unknown;
}

/**
 * Whether what was done is safe, and where.
 * `local`: there is no server; changes live in memory or on this device only.
 */
export interface SessionStatus {
  readonly connection: 'local' | 'connecting' | 'online' | 'offline';
  /** `sent`: the server has it, but does not say when it is stored. */
  readonly saved: 'saved' | 'saving' | 'sent' | 'kept on this device' | 'in memory';
  /** Edits made here that the server has not yet confirmed. */
  readonly pending: number;
  /** Why nothing can be edited, in words; null when it can. */
  readonly readOnly: string | null;
  /** Whether the document is here and may be shown. */
  readonly loaded: boolean;
}

/** How a person shows to others. */
export interface PresenceUser {
  readonly name: string;
  /** A CSS colour. */
  readonly color: string;
}

/** What others can see of one participant at this moment. Never stored. */
export interface PresenceState {
  readonly user: PresenceUser;
  /** Where the pointer is, in map coordinates, or null. */
  readonly cursor: { readonly x: number; readonly y: number } | null;
  /** Selected record ids, as `table/id`. */
  readonly selection: readonly string[];
  /** The record and field being typed into, as `table/id/field`, or null. */
  readonly editing: string | null;
  /** A drag under way: what, and where it would land, in map coordinates. */
  readonly drag: { readonly ids: readonly string[]; readonly x: number; readonly y: number } | null;
  /** Which journey is open. */
  readonly journey: string | null;
}

export interface Participant extends PresenceState {
  /** Unique among those present; changes when a person joins again. */
  readonly key: string;
}

/** Who else is here. */
export interface Presence {
  readonly self: PresenceState;
  update(change: Partial<PresenceState>): void;
  /** Others present, oldest first; the same array while nothing changes. */
  others(): readonly Participant[];
  subscribe(listener: () => void): () => void;
}

/**
 * The one port between a model and whatever shows or stores it. `memorySession` and the shared session of
 * `@journeywright/collab` behave the same, and one conformance suite holds both to it.
 */
export interface Session {
  /** The present state. The same object until something changes. */
  getSnapshot(): Snapshot;
  /** Called after every change, once per commit or batch of remote changes. Returns the way to stop it. */
  subscribe(listener: (event: SnapshotEvent) => void): () => void;
  /**
   * Checks a change set, drops what would change nothing, and applies the rest as one edit.
   * Nothing is applied when any part is refused. Read-only sessions refuse everything.
   */
  commit(change: ChangeSet, options: CommitOptions): CommitResult;
  /** Takes back this user's last step, and nobody else's. Null when there is none. */
  undo(): HistoryStep | null;
  redo(): HistoryStep | null;
  /** The same object until it changes; `subscribeHistory` tells when. */
  getHistory(): History;
  subscribeHistory(listener: () => void): () => void;
  getStatus(): SessionStatus;
  subscribeStatus(listener: () => void): () => void;
  readonly presence: Presence;
  /** Ends the session; listeners are let go. Unsaved changes stay where the session keeps them. */
  dispose(): void;
}
