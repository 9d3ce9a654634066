import {
  type ChangedIds,
  type ChangeOrigin,
  type ChangeSet,
  type CommitOptions,
  type CommitResult,
  createListeners,
  createMergeRule,
  type History,
  type HistoryStep,
  isRefusal,
  type Presence,
  prepareChangeSet,
  refuse,
  type Session,
  type SnapshotEvent,
  soloPresence,
} from '@journeywright/core';
import type * as Y from 'yjs';
import { ImportEdit, LocalEdit } from '../origins.ts';
import { applyToDoc } from '../ydoc/applyToDoc.ts';
import { type Derived, followSnapshot } from '../ydoc/deriveSnapshot.ts';
import { metaMap } from '../ydoc/layout.ts';
import { isNewerSchema, readSchema } from '../ydoc/schema.ts';
import { createStatusSource, type StatusSource } from './statusSource.ts';
import { createUndo } from './undo.ts';

export interface SharedSessionOptions {
  /** The document; it stays the caller's, who connects, stores and destroys it. */
  readonly doc: Y.Doc;
  /** Who else is here; nobody unless given. */
  readonly presence?: Presence;
  /** Connection and saved state; "in memory" unless given. */
  readonly status?: StatusSource;
  /** Tells updates that come from a local cache (`load`) from those of others; null when it does not know. */
  readonly originOf?: (origin: unknown) => ChangeOrigin | null;
  /** A clock in milliseconds, for the rule that typing becomes one undo step. */
  readonly now?: () => number;
  /** The schema versions this program can write; those of this version unless given. */
  readonly schema?: Readonly<Record<string, number>>;
  /** Writes a change set into the document; for tests that plant a fault. */
  readonly apply?: typeof applyToDoc;
}

const newerWords = 'This map was made with a newer version. Reload the page to edit it.';

/** A session on a Yjs document, alone or with others. Behaves as `memorySession` does. */
export function sharedSession(options: SharedSessionOptions): Session {
  const { doc, presence = soloPresence(), apply = applyToDoc } = options;
  const status = options.status ?? createStatusSource();
  const listeners = createListeners<SnapshotEvent>();
  const historyListeners = createListeners<void>();
  const mergeRule = createMergeRule(options.now ?? Date.now);
  const undo = createUndo(doc);
  let history: History = { undo: null, redo: null };
  let ended = false;
  /** Changes derived since the last time listeners were told. */
  const waiting: Derived[] = [];
  /** What the transaction last made by this session changed. */
  let own: { readonly origin: unknown; changed: ChangedIds } | null = null;

  const snapshots = followSnapshot(doc, (derived) => {
    waiting.push(derived);
    if (own !== null && derived.transaction.origin === own.origin) own.changed = derived.changed;
  });

  function originOf({ origin }: Y.Transaction): ChangeOrigin {
    if (origin instanceof LocalEdit || origin instanceof ImportEdit) return origin.origin;
    return options.originOf?.(origin) ?? 'remote';
  }

  // Told only after Yjs and its undo manager have finished: a listener may commit, and may throw.
  function tell(): void {
    if (own !== null) return;
    const next = waiting.shift();
    if (!next) return;
    const { transaction, ...event } = next;
    try {
      listeners.emit({ ...event, origin: directions.get(transaction) ?? originOf(transaction) });
    } finally {
      tell();
    }
  }

  const directions = new WeakMap<Y.Transaction, 'undo' | 'redo'>();
  function noteDirection(transaction: Y.Transaction): void {
    const direction = undo.direction();
    if (direction !== null && transaction.origin === undo.origin) directions.set(transaction, direction);
  }

  function checkSchema(): void {
    const newer = isNewerSchema(readSchema(doc), options.schema);
    if (newer && status.get().readOnly === null) status.update({ readOnly: newerWords });
  }

  function noteHistory(): void {
    const next = undo.history();
    if (next.undo === history.undo && next.redo === history.redo) return;
    history = next;
    historyListeners.emit();
  }

  function refusal(): CommitResult | null {
    const { readOnly, loaded } = status.get();
    if (ended) return { ok: false, refusal: refuse('ended', 'This session has ended.') };
    if (readOnly !== null) return { ok: false, refusal: refuse('read-only', readOnly) };
    if (loaded) return null;
    const cure = 'Wait until the map is shown.';
    return { ok: false, refusal: refuse('not-loaded', 'The map is still being loaded.', { cure }) };
  }

  function changedBy(origin: unknown, work: () => void): ChangedIds {
    const mine = { origin, changed: new Map() as ChangedIds };
    const outer = own;
    own = mine;
    try {
      work();
    } finally {
      own = outer;
      try {
        tell();
      } finally {
        noteHistory();
      }
    }
    return mine.changed;
  }

  function commit(
    change: ChangeSet,
    { undo: mode, origin = 'local', selection }: CommitOptions,
  ): CommitResult {
    const refused = refusal();
    if (refused) return refused;
    const prepared = prepareChangeSet(snapshots.current(), change);
    if (isRefusal(prepared)) return { ok: false, refusal: prepared };
    const effective = prepared.change;
    if (effective.ops.length === 0) return { ok: true, changed: new Map() };
    const joins = mode !== 'none' && mergeRule.joins(effective, mode);
    if (mode !== 'none') undo.expect(joins);
    const edit =
      mode === 'none'
        ? new ImportEdit(effective.command, origin)
        : new LocalEdit(effective.command, effective.label, selection, origin, joins);
    const changed = changedBy(edit, () => apply(doc, effective, edit));
    return { ok: true, changed };
  }

  function travel(move: typeof undo.undo): HistoryStep | null {
    if (refusal()) return null;
    mergeRule.forget();
    let step: ReturnType<typeof undo.undo> = null;
    const changed = changedBy(undo.origin, () => {
      step = move();
    });
    return step === null ? null : { ...(step as { label: string; selection: unknown }), changed };
  }

  doc.on('beforeObserverCalls', noteDirection);
  doc.on('afterAllTransactions', tell);
  metaMap(doc).observe(checkSchema);
  checkSchema();

  return {
    getSnapshot: snapshots.current,
    subscribe: listeners.subscribe,
    commit,
    undo: () => travel(undo.undo),
    redo: () => travel(undo.redo),
    getHistory: () => history,
    subscribeHistory: historyListeners.subscribe,
    getStatus: status.get,
    subscribeStatus: status.subscribe,
    presence,
    dispose: () => {
      if (ended) return;
      ended = true;
      undo.stop();
      snapshots.stop();
      metaMap(doc).unobserve(checkSchema);
      doc.off('beforeObserverCalls', noteDirection);
      doc.off('afterAllTransactions', tell);
      listeners.clear();
      historyListeners.clear();
    },
  };
}
