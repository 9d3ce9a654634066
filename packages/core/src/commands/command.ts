import type { ChangeSet } from '../change/changeSet.ts';
import type { Refusal } from '../change/refusal.ts';
import type { IdSource } from '../ids.ts';
import type { UndoMode } from '../session/session.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import type { ArgumentsOf } from './argument.ts';
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
  /** What its arguments must be; checked before anything else, because hosts send them. */
  readonly args: ArgumentsOf<CommandArgs[N]>;
  plan(context: PlanContext, args: CommandArgs[N]): ChangeSet | Refusal;
}

type Given<N extends CommandName> = Omit<Command<N>, 'name' | 'undo'> & { readonly undo?: UndoMode };

/** Declares a command. */
export function command<N extends CommandName>(name: N, given: Given<N>): Command<N> {
  return { undo: 'step', ...given, name };
}
