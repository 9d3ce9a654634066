import type { Refusal } from '../change/refusal.ts';
import type { CommandArgs, CommandName } from '../commands/args.ts';
import type { PlanContext } from '../commands/command.ts';

/** What the domain says to a command: go on, there is nothing to do, or no, and why. */
export type Verdict = 'allow' | 'ignore' | Refusal;

/** A judgement of one command before it is planned. Its arguments have the right types by then. */
export type Rule<N extends CommandName> = (context: PlanContext, args: CommandArgs[N]) => Verdict;
