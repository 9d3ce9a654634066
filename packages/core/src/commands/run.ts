import { extendChange } from '../behaviors/behaviors.ts';
import { type ChangeSet, changeSet } from '../change/changeSet.ts';
import { checkChangeSet } from '../change/check.ts';
import { isRefusal, type Refusal, refuse } from '../change/refusal.ts';
import { type Id, type IdSource, idPrefixes, type TableName } from '../ids.ts';
import type { Rule } from '../rules/rule.ts';
import { rules } from '../rules/rules.ts';
import type { Session, UndoMode } from '../session/session.ts';
import { type ChangedIds, findRecord } from '../snapshot/snapshot.ts';
import type { CommandArgs, CommandName } from './args.ts';
import { checkEntries } from './argument.ts';
import { catalogue, commandLabel, commandNames } from './catalogue.ts';
import type { Command, PlanContext } from './command.ts';

function refuseArguments(context: PlanContext, command: Command, args: unknown): Refusal | null {
  if (typeof args !== 'object' || args === null || Array.isArray(args))
    return refuse('wrong-type', `${command.name} takes an object of arguments.`, {
      cure: `Give ${Object.keys(command.args).join(', ')}.`,
    });
  const found = checkEntries(context.snapshot, command.args, args as Record<string, unknown>);
  if (!found) return null;
  const { name, problem } = found;
  return refuse(problem.code, `“${name}” of ${command.name}: ${problem.message}`, {
    cure: problem.cure,
    argument: name,
  });
}

/**
 * What a command would change, or why it is refused. Changes nothing. Arguments are checked, because they
 * may come from a host; then the rules judge, the planner plans, and the behaviours add what belongs to it.
 * A command that has nothing to do gives a change set without operations.
 */
export function planCommand<N extends CommandName>(
  context: PlanContext,
  name: N,
  args: CommandArgs[N],
): ChangeSet | Refusal {
  if (!Object.hasOwn(catalogue, name))
    return refuse('unknown-command', `There is no command “${String(name)}”.`, {
      cure: `The commands are ${commandNames.join(', ')}.`,
    });
  const command = catalogue[name] as unknown as Command;
  const refusal = refuseArguments(context, command, args);
  if (refusal) return refusal;
  const rule = rules[name] as Rule<N> | undefined;
  const verdict = rule?.(context, args) ?? 'allow';
  if (verdict === 'ignore') return changeSet(name, command.label, []);
  if (isRefusal(verdict)) return verdict;
  const plan = command.plan(context, args as never);
  return isRefusal(plan) ? plan : extendChange(context, name, plan);
}

/** A record a command made. */
export interface Made {
  readonly table: TableName;
  readonly id: Id;
}

/** What came of a command. `made` lists new records in the order they were made: a stage before its contact point. */
export type RunResult =
  | { readonly ok: true; readonly changed: ChangedIds; readonly made: readonly Made[] }
  | { readonly ok: false; readonly refusal: Refusal };

export interface RunOptions {
  /** What is selected now; given back when the edit is undone. */
  readonly selection?: unknown;
  /** Instead of the command's own way with undo: `none` for what nobody should take back. */
  readonly undo?: UndoMode;
}

/** The commands of one session. */
export interface Commands {
  /** Does it: one edit, one step of undo. Refusals change nothing. */
  run<N extends CommandName>(name: N, args: CommandArgs[N], options?: RunOptions): RunResult;
  /** Why it would be refused now, or null. Changes nothing and mints no ids. */
  can<N extends CommandName>(name: N, args: CommandArgs[N]): Refusal | null;
  label(name: CommandName): string;
}

function refuseReadOnly(session: Session): Refusal | null {
  const { readOnly } = session.getStatus();
  return readOnly === null ? null : refuse('read-only', readOnly);
}

function dryIds(): IdSource {
  let count = 0;
  return (table) => `${idPrefixes[table]}_dry${++count}` as Id<typeof table>;
}

/** Binds the commands to a session. `newId` mints the ids of what they make. */
export function createCommands(options: { session: Session; newId: IdSource }): Commands {
  const { session, newId } = options;
  return {
    run(name, args, { selection, undo } = {}) {
      const blocked = refuseReadOnly(session);
      if (blocked) return { ok: false, refusal: blocked };
      const snapshot = session.getSnapshot();
      const plan = planCommand({ snapshot, newId }, name, args);
      if (isRefusal(plan)) return { ok: false, refusal: plan };
      const result = session.commit(plan, { undo: undo ?? catalogue[name].undo, selection });
      if (!result.ok) return result;
      const made = plan.ops.flatMap((op) =>
        op.op === 'put' && !findRecord(snapshot, op.table, op.record.id)
          ? [{ table: op.table, id: op.record.id as Id }]
          : [],
      );
      return { ok: true, changed: result.changed, made };
    },
    can(name, args) {
      const snapshot = session.getSnapshot();
      const plan = planCommand({ snapshot, newId: dryIds() }, name, args);
      if (isRefusal(plan)) return plan;
      return refuseReadOnly(session) ?? checkChangeSet(snapshot, plan);
    },
    label: commandLabel,
  };
}
