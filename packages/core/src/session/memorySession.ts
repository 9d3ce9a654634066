import { type Applied, applyChangeSet } from '../change/apply.ts';
import type { ChangeSet } from '../change/changeSet.ts';
import { composeChangeSets, invertChangeSet } from '../change/invert.ts';
import { prepareChangeSet } from '../change/prepare.ts';
import { rebaseSteps } from '../change/rebase.ts';
import { isRefusal, refuse } from '../change/refusal.ts';
import { type ChangedIds, emptySnapshot, type Snapshot } from '../snapshot/snapshot.ts';
import { createListeners } from './listeners.ts';
import { createMergeRule } from './mergeRule.ts';
import { soloPresence } from './soloPresence.ts';
import type {
  ChangeOrigin,
  CommitOptions,
  CommitResult,
  History,
  HistoryStep,
  Session,
  SessionStatus,
  SnapshotEvent,
} from './session.ts';

interface Step {
  readonly change: ChangeSet;
  readonly selection: unknown;
}

export interface MemorySessionOptions {
  readonly snapshot?: Snapshot;
  /** Why nothing may be edited; null or left out when it may. */
  readonly readOnly?: string | null;
  /** A clock in milliseconds, for the rule that typing becomes one undo step; without it no time passes. */
  readonly now?: () => number;
}

/** A session of one, in memory: for tests, viewers, the command line, and hosts that store files themselves. */
export function memorySession(options: MemorySessionOptions = {}): Session {
  let snapshot = options.snapshot ?? emptySnapshot;
  const undoSteps: Step[] = [];
  const redoSteps: Step[] = [];
  const mergeRule = createMergeRule(options.now);
  let ended = false;
  const listeners = createListeners<SnapshotEvent>();
  const historyListeners = createListeners<void>();
  let history: History = { undo: null, redo: null };
  const status: SessionStatus = {
    connection: 'local',
    saved: 'in memory',
    pending: 0,
    readOnly: options.readOnly ?? null,
    loaded: true,
  };

  function advance(applied: Applied, origin: ChangeOrigin): CommitResult {
    const previous = snapshot;
    snapshot = applied.snapshot;
    if (applied.changed.size > 0) listeners.emit({ snapshot, previous, changed: applied.changed, origin });
    return { ok: true, changed: applied.changed };
  }

  function noteHistory(): void {
    const next: History = {
      undo: undoSteps.at(-1)?.change.label ?? null,
      redo: redoSteps.at(-1)?.change.label ?? null,
    };
    if (next.undo === history.undo && next.redo === history.redo) return;
    history = next;
    historyListeners.emit();
  }

  /** Steps keep to their own words, wherever an edit that is no step moves them. */
  function keepTrue(steps: Step[], foreign: ChangeSet): void {
    const nextFirst = steps.map((step) => step.change).reverse();
    const rebased = rebaseSteps(nextFirst, snapshot, foreign).toReversed();
    steps.forEach((step, i) => {
      steps[i] = { ...step, change: rebased[i] ?? step.change };
    });
  }

  function commit(change: ChangeSet, { undo, origin = 'local', selection }: CommitOptions): CommitResult {
    if (ended) return { ok: false, refusal: refuse('ended', 'This session has ended.') };
    if (status.readOnly !== null) return { ok: false, refusal: refuse('read-only', status.readOnly) };
    const prepared = prepareChangeSet(snapshot, change);
    if (isRefusal(prepared)) return { ok: false, refusal: prepared };
    const effective = prepared.change;
    if (effective.ops.length === 0) return { ok: true, changed: new Map() };
    if (undo !== 'none') {
      const inverse = prepared.inverse();
      const last = undoSteps.at(-1);
      if (mergeRule.joins(effective, undo) && last) {
        undoSteps[undoSteps.length - 1] = { ...last, change: composeChangeSets(inverse, last.change) };
      } else {
        undoSteps.push({ change: inverse, selection });
      }
      redoSteps.length = 0;
    }
    if (undo === 'none') {
      for (const steps of [undoSteps, redoSteps]) keepTrue(steps, effective);
    }
    try {
      return advance(prepared.applied(), origin);
    } finally {
      noteHistory();
    }
  }

  function travel(from: Step[], to: Step[], origin: 'undo' | 'redo'): HistoryStep | null {
    const step = ended ? undefined : from.pop();
    if (!step) return null;
    mergeRule.forget();
    to.push({ change: invertChangeSet(snapshot, step.change), selection: step.selection });
    try {
      const result = advance(applyChangeSet(snapshot, step.change), origin);
      const changed: ChangedIds = result.ok ? result.changed : new Map();
      return { label: step.change.label, changed, selection: step.selection };
    } finally {
      noteHistory();
    }
  }

  return {
    getSnapshot: () => snapshot,
    subscribe: listeners.subscribe,
    commit,
    undo: () => travel(undoSteps, redoSteps, 'undo'),
    redo: () => travel(redoSteps, undoSteps, 'redo'),
    getHistory: () => history,
    subscribeHistory: historyListeners.subscribe,
    getStatus: () => status,
    subscribeStatus: () => () => {},
    presence: soloPresence(),
    dispose: () => {
      ended = true;
      listeners.clear();
      historyListeners.clear();
    },
  };
}
