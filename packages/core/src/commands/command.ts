import type { ChangeSet } from '../change/changeSet.ts';
import type { Refusal } from '../change/refusal.ts';
import type { IdSource } from '../ids.ts';
import type { UndoMode } from '../session/session.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { CommandArgs, CommandName } from './args.ts';

/** What a planner may look at. It changes nothing: the same input gives the same plan (but for minted ids). */
export interface PlanContext {
  readonly snapshot: Snapshot;
  readonly newId: IdSource;
}

/** Something a user can do: a planner that says what would change, or why not. */
export interface Command<N extends CommandName = CommandName> {
  readonly name: N;
  /** What it does in a few words, for menus, undo and the list of shortcuts. */
  readonly label: string;
  /** How undo treats it when the caller says nothing. */
  readonly undo: UndoMode;
  plan(context: PlanContext, args: CommandArgs[N]): ChangeSet | Refusal;
}
