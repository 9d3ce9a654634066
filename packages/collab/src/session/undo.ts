import type { History } from '@journeywright/core';
import * as Y from 'yjs';
import { type ClockRange, LocalEdit } from '../origins.ts';
import { tableMaps } from '../ydoc/layout.ts';

type StackItem = Y.UndoManager['undoStack'][number];
type Insertions = StackItem['insertions'];

/** What an undo step remembers of the edit that made it. */
interface StepNote {
  readonly label: string;
  readonly selection: unknown;
}

/** This user's own history over a shared document. */
export interface Undo {
  /** Undoing puts its changes under this origin. */
  readonly origin: unknown;
  /** To be called right before an edit undo keeps is written. */
  expect(joinsLastStep: boolean): void;
  undo(): StepNote | null;
  redo(): StepNote | null;
  /** What is under way while the document changes. */
  direction(): 'undo' | 'redo' | null;
  history(): History;
  stop(): void;
}

const noteKey = 'step';

function noteOf(item: StackItem | undefined): StepNote | null {
  return (item?.meta.get(noteKey) as StepNote | undefined) ?? null;
}

type Run = NonNullable<ReturnType<Insertions['clients']['get']>>[number];

function without(runs: readonly Run[], { from, to }: ClockRange): Run[] {
  return runs.flatMap((run) => {
    const end = run.clock + run.len;
    if (end <= from || run.clock >= to) return [run];
    const kept: Run[] = [];
    if (run.clock < from) kept.push({ clock: run.clock, len: from - run.clock });
    if (end > to) kept.push({ clock: to, len: end - to });
    return kept;
  });
}

function leaveStanding(insertions: Insertions, ranges: readonly ClockRange[]): void {
  for (const range of ranges) {
    const runs = insertions.clients.get(range.client);
    if (!runs) continue;
    const kept = without(runs, range);
    if (kept.length > 0) insertions.clients.set(range.client, kept);
    else insertions.clients.delete(range.client);
  }
}

/** Undo over all tables of `doc`, tracking `LocalEdit` and nothing else. */
export function createUndo(doc: Y.Doc): Undo {
  const manager = new Y.UndoManager(tableMaps(doc), {
    doc,
    trackedOrigins: new Set<unknown>([LocalEdit]),
    // Which edits share a step is decided by the merge rule, not by the wall clock.
    captureTimeout: Number.POSITIVE_INFINITY,
  });

  type Change = { stackItem: StackItem; origin: unknown };

  function remember({ stackItem, origin }: Change): void {
    if (origin instanceof LocalEdit) {
      leaveStanding(stackItem.insertions, origin.scaffold);
      const first = noteOf(stackItem);
      const selection = first ? first.selection : origin.selection;
      stackItem.meta.set(noteKey, { label: origin.label, selection } satisfies StepNote);
    } else {
      const note = noteOf(manager.currStackItem ?? undefined);
      if (note) stackItem.meta.set(noteKey, note);
    }
  }

  manager.on('stack-item-added', remember);
  manager.on('stack-item-updated', remember);

  return {
    origin: manager,
    expect(joinsLastStep) {
      if (!joinsLastStep) manager.stopCapturing();
    },
    undo: () => noteOf(manager.undo() ?? undefined),
    redo: () => noteOf(manager.redo() ?? undefined),
    direction: () => (manager.undoing ? 'undo' : manager.redoing ? 'redo' : null),
    history: () => ({
      undo: noteOf(manager.undoStack.at(-1))?.label ?? null,
      redo: noteOf(manager.redoStack.at(-1))?.label ?? null,
    }),
    stop: () => manager.destroy(),
  };
}
