import { isDeepStrictEqual } from 'node:util';
import { encodeProject, sharedSession, type SharedSessionOptions } from '@journeywright/collab';
import { createIdSource, type IdSource, type Session } from '@journeywright/core';
import {
  applyPlain,
  type Dice,
  diceOf,
  mulberry32,
  type PlainModel,
  plainOf,
  randomEdit,
  randomEditBy,
  randomProject,
} from '@journeywright/core/testing';
import * as Y from 'yjs';
import { Network } from './network.ts';
import { misplacedCards } from './places.ts';
import { readDoc } from './readDoc.ts';

/** How a run of one seed ended badly. */
export interface Failure {
  readonly seed: number;
  /** The steps that were done, the last one being the one that failed. */
  readonly trace: readonly string[];
  readonly reason: string;
}

export interface RunOptions {
  /** Which steps to do, out of `allSteps`; used to make a failure short. */
  readonly steps?: readonly number[];
  /** A planted fault. */
  readonly apply?: NonNullable<SharedSessionOptions['apply']>;
}

const stepCount = 60;

/** The steps of a run, in order. */
export const allSteps: readonly number[] = Array.from({ length: stepCount }, (_, index) => index);

interface Peer {
  readonly doc: Y.Doc;
  readonly session: Session;
  readonly newId: IdSource;
}

class Disagreement extends Error {}

function demandEqual(what: string, got: PlainModel, wanted: PlainModel): void {
  if (isDeepStrictEqual(got, wanted)) return;
  for (const [table, rows] of Object.entries(wanted)) {
    const others = got[table as keyof PlainModel];
    for (const id of new Set([...Object.keys(rows), ...Object.keys(others)])) {
      if (isDeepStrictEqual(rows[id], others[id])) continue;
      const said = `${JSON.stringify(others[id])} instead of ${JSON.stringify(rows[id])}`;
      throw new Disagreement(`${what}: ${table}/${id} is ${said}`);
    }
  }
}

/** One seed: people edit, undo, lose and find each other; then all must hold the same. Null when they do. */
export function runSeed(seed: number, options: RunOptions = {}): Failure | null {
  const dice = diceOf(mulberry32(seed));
  const start = encodeProject(randomProject(seed, 15 + dice.int(25)).snapshot);
  let clock = 0;
  const peers: Peer[] = Array.from({ length: 3 + dice.int(3) }, (_, index) => {
    const doc = new Y.Doc();
    doc.clientID = index + 1;
    Y.applyUpdate(doc, start);
    const session = sharedSession({ doc, now: () => clock, ...(options.apply && { apply: options.apply }) });
    return { doc, session, newId: createIdSource(mulberry32(seed * 31 + index)) };
  });
  const network = new Network(peers.map(({ doc }) => doc));
  const trace: string[] = [];

  const agree = (index: number): void => {
    const peer = peers[index] as Peer;
    demandEqual(
      `peer ${index}: snapshot and document`,
      plainOf(peer.session.getSnapshot()),
      readDoc(peer.doc),
    );
  };

  function commit(index: number, draw: Dice, random: () => number): string {
    const peer = peers[index] as Peer;
    const snapshot = peer.session.getSnapshot();
    const typing = draw.chance(0.25);
    const edit =
      (typing ? randomEditBy('record.splice', random, snapshot, peer.newId) : null) ??
      randomEdit(random, snapshot, peer.newId);
    const undo = draw.chance(0.1) ? 'none' : edit.name === 'record.splice' ? 'merge' : 'step';
    const said = `peer ${index}: ${edit.name} ${JSON.stringify(edit.args)} (${undo})`;
    trace.push(said);
    const wanted = readDoc(peer.doc);
    applyPlain(wanted, edit.change);
    const result = peer.session.commit(edit.change, { undo });
    if (!result.ok) throw new Disagreement(`refused what was planned: ${result.refusal.message}`);
    demandEqual('the edit and the oracle', plainOf(peer.session.getSnapshot()), wanted);
    return said;
  }

  function step(draw: Dice, random: () => number): void {
    clock += draw.int(700);
    const index = draw.int(peers.length);
    const peer = peers[index] as Peer;
    const kind = draw.int(100);
    if (kind < 50) commit(index, draw, random);
    else if (kind < 62) trace.push(`peer ${index}: undo ${peer.session.undo()?.label ?? 'nothing'}`);
    else if (kind < 70) trace.push(`peer ${index}: redo ${peer.session.redo()?.label ?? 'nothing'}`);
    else if (kind < 92) trace.push(`peer ${index}: receives ${network.deliver(index, draw)} updates`);
    else if (kind < 96) {
      trace.push(`peer ${index}: offline`);
      network.cut(index);
    } else {
      trace.push(`peer ${index}: online again`);
      network.mend(index);
    }
    agree(index);
  }

  function finish(): void {
    trace.push('everything arrives everywhere');
    network.settle();
    peers.forEach((_peer, index) => agree(index));
    const [first, ...others] = peers as [Peer, ...Peer[]];
    const wanted = readDoc(first.doc);
    others.forEach(({ doc }, index) => demandEqual(`peer ${index + 1} and peer 0`, readDoc(doc), wanted));
    for (const { doc } of peers) {
      if (doc.store.pendingStructs || doc.store.pendingDs)
        throw new Disagreement('updates are still waiting');
    }
    const misplaced = misplacedCards(first.session.getSnapshot());
    if (misplaced.length > 0) throw new Disagreement(misplaced.join(', '));
  }

  try {
    for (const number of options.steps ?? allSteps) {
      // Randomness of its own for every step, so that leaving steps out keeps the others as they are.
      const random = mulberry32(seed * 100_003 + number);
      step(diceOf(random), random);
    }
    finish();
    return null;
  } catch (error) {
    return { seed, trace, reason: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  } finally {
    for (const { session, doc } of peers) {
      session.dispose();
      doc.destroy();
    }
  }
}

/** The shortest run found that still fails, by leaving out steps. */
export function shorten(failure: Failure, options: RunOptions = {}): Failure {
  let best = failure;
  let steps: readonly number[] = options.steps ?? allSteps;
  for (let size = Math.ceil(steps.length / 2); size >= 1; size = size === 1 ? 0 : Math.ceil(size / 2)) {
    for (let from = 0; from < steps.length; ) {
      const fewer = [...steps.slice(0, from), ...steps.slice(from + size)];
      const again = runSeed(failure.seed, { ...options, steps: fewer });
      if (again) {
        best = again;
        steps = fewer;
      } else from += size;
    }
  }
  return best;
}

/** A failure as it is printed. */
export function describeFailure({ seed, trace, reason }: Failure): string {
  const lines = trace.map((line) => (line.length > 300 ? `${line.slice(0, 299)}…` : line));
  return [`Seed ${seed} fails (JW_SEED=${seed} runs it alone):`, ...lines, reason.slice(0, 2_000)].join(
    '\n  ',
  );
}
