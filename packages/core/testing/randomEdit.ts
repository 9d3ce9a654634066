import type { ChangeSet } from '../src/change/changeSet.ts';
import { applyChangeSet } from '../src/change/apply.ts';
import { isRefusal } from '../src/change/refusal.ts';
import type { CommandArgs, CommandName } from '../src/commands/args.ts';
import { commandNames } from '../src/commands/catalogue.ts';
import { planCommand } from '../src/commands/run.ts';
import { createIdSource, type IdSource } from '../src/ids.ts';
import { emptySnapshot, type Snapshot } from '../src/snapshot/snapshot.ts';
import { type Draw, draws } from './draws.ts';
import { diceOf, mulberry32 } from './random.ts';

/** A command with arguments that were allowed when it was drawn, and what it would change. */
export interface RandomEdit {
  readonly name: CommandName;
  readonly args: CommandArgs[CommandName];
  readonly change: ChangeSet;
}

// Whole journeys and removals are drawn less often, so that there stays something to edit.
const rare = /^(journey\.|persona\.|actor\.)|\.unmark$/;
const seldom = /\.(remove|duplicate)$/;
const often = /^card\.(add|move|addMany)$|^row\.add$|^record\.(set|splice)$|^parked\./;
const bag: readonly CommandName[] = commandNames.flatMap((name) =>
  Array.from({ length: often.test(name) ? 6 : rare.test(name) ? 1 : seldom.test(name) ? 2 : 3 }, () => name),
);

function attempt(
  random: () => number,
  snapshot: Snapshot,
  newId: IdSource,
  name: CommandName,
): RandomEdit | null {
  const draw = draws[name] as Draw<CommandName>;
  const args = draw(diceOf(random), snapshot);
  if (args === null) return null;
  const change = planCommand({ snapshot, newId }, name, args);
  return isRefusal(change) ? null : { name, args, change };
}

/**
 * A random command that is allowed on `snapshot`. The same randomness, snapshot content and id source give the
 * same edit. It may change nothing, as a user's edit may.
 */
export function randomEdit(random: () => number, snapshot: Snapshot, newId: IdSource): RandomEdit {
  const dice = diceOf(random);
  for (let tries = 0; tries < 100; tries++) {
    const name = dice.pick(bag) as CommandName;
    const edit = attempt(random, snapshot, newId, name);
    if (edit) return edit;
  }
  const name = 'journey.add';
  return { name, args: {}, change: planCommand({ snapshot, newId }, name, {}) as ChangeSet };
}

/** A random allowed edit by this very command, or null when a hundred draws found none. */
export function randomEditBy(
  name: CommandName,
  random: () => number,
  snapshot: Snapshot,
  newId: IdSource,
): RandomEdit | null {
  for (let tries = 0; tries < 100; tries++) {
    const edit = attempt(random, snapshot, newId, name);
    if (edit && edit.change.ops.length > 0) return edit;
  }
  return null;
}

/** A random project: a blueprint and then so many random edits. The same seed gives the same project. */
export function randomProject(seed: number, edits: number): { snapshot: Snapshot; newId: IdSource } {
  const random = mulberry32(seed);
  const newId = createIdSource(mulberry32(seed ^ 0x5eed));
  let snapshot = emptySnapshot;
  const run = (change: ChangeSet): void => {
    snapshot = applyChangeSet(snapshot, change).snapshot;
  };
  const first = planCommand({ snapshot, newId }, 'journey.add', { template: 'service-blueprint' });
  if (!isRefusal(first)) run(first);
  for (let i = 0; i < edits; i++) run(randomEdit(random, snapshot, newId).change);
  return { snapshot, newId };
}
