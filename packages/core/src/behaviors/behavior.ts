import type { ChangeSet } from '../change/changeSet.ts';
import type { CommandName } from '../commands/args.ts';
import type { PlanContext } from '../commands/command.ts';

/** One sentence of the domain that adds to what some commands do. */
export interface Behavior {
  readonly sentence: string;
  readonly commands: readonly CommandName[];
  /** The change set with what the sentence asks for. */
  extend(context: PlanContext, change: ChangeSet): ChangeSet;
}
