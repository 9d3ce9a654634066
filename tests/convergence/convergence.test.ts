import { applyToDoc, type SharedSessionOptions } from '@journeywright/collab';
import { describe, expect, it } from 'vitest';
import { describeFailure, type Failure, runSeed, shorten } from './run.ts';

type Apply = NonNullable<SharedSessionOptions['apply']>;

const only = process.env.JW_SEED;
const seedCount = Number(process.env.JW_SEEDS ?? 200);
const chunk = 20;

/** Fails at the first seed that fails, telling it as shortly as can be. */
function expectAgreement(seeds: readonly number[]): void {
  for (const seed of seeds) {
    const failure = runSeed(seed);
    const words = failure === null ? '' : describeFailure(shorten(failure));
    expect(words, words).toBe('');
  }
}

describe('people who edit at random end with the same project', () => {
  const seeds = only === undefined ? Array.from({ length: seedCount }, (_, i) => i + 1) : [Number(only)];
  for (let from = 0; from < seeds.length; from += chunk) {
    const part = seeds.slice(from, from + chunk);
    it(`seeds ${part[0]} to ${part.at(-1)}`, () => expectAgreement(part));
  }
});

/** Seeds that failed once, and why. None is ever taken out. */
const onceFailed: [number, string][] = [
  [181, 'cards added to a journey while its maker takes the whole journey back'],
];

describe('what once went wrong', () => {
  it.each(onceFailed)('seed %i: %s', (seed) => expectAgreement([seed]));
});

describe('a fault is found', () => {
  const faults: [string, Apply][] = [
    [
      'an applier that loses text typed at the end',
      (doc, change, origin) => {
        const kept = change.ops.filter((op) => op.op !== 'splice' || op.remove > 0);
        applyToDoc(doc, { ops: kept }, origin);
      },
    ],
    [
      'an applier that deletes instead of putting a tombstone',
      (doc, change, origin) => {
        applyToDoc(doc, change, origin);
        for (const op of change.ops)
          if (op.op === 'set' && op.field === 'removed' && op.value === true)
            doc.transact(() => doc.getMap(op.table).delete(op.id), origin);
      },
    ],
    [
      'an applier that writes where nobody looks',
      (doc, change, origin) => {
        applyToDoc(doc, change, origin);
        if (change.ops.length > 2)
          doc.transact(() => doc.getMap('cards').set('crd_ghost', { text: 'x' }), origin);
      },
    ],
  ];
  it.each(faults)('%s', (_what, apply) => {
    let found: Failure | null = null;
    for (let seed = 1; seed <= 20 && found === null; seed++) found = runSeed(seed, { apply });
    expect(found).not.toBeNull();
    const short = shorten(found as Failure, { apply });
    expect(short.trace.length).toBeLessThanOrEqual((found as Failure).trace.length);
    expect(describeFailure(short)).toContain(`JW_SEED=${short.seed}`);
  });
});
