import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  applyPlain,
  arbitraryProject,
  mulberry32,
  type PlainModel,
  plainOf,
  randomEdit,
  randomProject,
} from '../../testing/index.ts';
import { diceOf, randomWords } from '../../testing/random.ts';
import { randomValue } from '../../testing/randomValue.ts';
import { definitions, memberKey, tableNames } from '../records/registry.ts';
import { type Snapshot } from '../snapshot/snapshot.ts';
import { applyChangeSet } from './apply.ts';
import { type ChangeSet, changeSet, type Op, put, set, splice } from './changeSet.ts';
import { checkChangeSet, dropNoOps } from './check.ts';
import { composeChangeSets, invertChangeSet } from './invert.ts';
import { prepareChangeSet } from './prepare.ts';
import { isRefusal } from './refusal.ts';

/** Operations of every kind on records of `snapshot`, removed ones among them; not made by commands. */
function randomChange(seed: number, snapshot: Snapshot, count: number): ChangeSet {
  const random = mulberry32(seed);
  const dice = diceOf(random);
  const ops: Op[] = [];
  const all = tableNames.flatMap((table) =>
    [...snapshot.tables[table].values(), ...snapshot.removed[table].values()].map((record) => ({
      table,
      record,
    })),
  );
  for (let i = 0; i < count; i++) {
    const target = dice.pick(all);
    if (!target) break;
    const { table, record } = target;
    const entry = dice.pick(Object.entries(definitions[table].fields));
    if (!entry) continue;
    const [name, field] = entry;
    const draw = dice.int(10);
    if (draw === 0) ops.push(set(table, record.id, 'removed', dice.chance(0.5)));
    else if (draw === 1) ops.push(put(table, { ...record, [name]: randomValue(dice, snapshot, field) }));
    else if (draw === 2) {
      const { [name]: _, ...rest } = record as unknown as Record<string, unknown>;
      ops.push(put(table, { ...rest, id: `${record.id}${dice.int(3)}` }));
    } else if (field.kind === 'text')
      ops.push(splice(table, record.id, name, dice.int(4), dice.int(4), randomWords(dice)));
    else if (field.kind === 'members')
      ops.push(
        set(
          table,
          record.id,
          memberKey(name, field.options ? (dice.pick(field.options)?.value ?? '') : 'per_a'),
          dice.chance(0.5),
        ),
      );
    else ops.push(set(table, record.id, name, randomValue(dice, snapshot, field) ?? field.default));
  }
  const change = changeSet('test', 'Test', ops);
  // Some splices cut characters, some puts lack what they need: those are left out, one by one.
  return {
    ...change,
    ops: ops.reduce<Op[]>(
      (good, op) => (checkChangeSet(snapshot, { ...change, ops: [...good, op] }) ? good : [...good, op]),
      [],
    ),
  };
}

/** Records the change made are left out where they were taken back: undo keeps their tombstones. */
function withoutTombstonesOf(model: PlainModel, before: Snapshot): PlainModel {
  for (const table of tableNames)
    for (const [id, { removed }] of Object.entries(model[table]))
      if (removed && !before.tables[table].has(id) && !before.removed[table].has(id)) delete model[table][id];
  return model;
}

const project = fc.tuple(fc.nat(), fc.oneof(arbitraryProject, fc.nat(40))).map(([seed, given]) => ({
  seed,
  snapshot: typeof given === 'number' ? randomProject(seed, given).snapshot : given,
}));

const runs = { numRuns: 150 };

describe('change sets', () => {
  test('applying equals the plain oracle, and names exactly what differs', () => {
    fc.assert(
      fc.property(project, ({ seed, snapshot }) => {
        const change = randomChange(seed, snapshot, 12);
        const oracle = plainOf(snapshot);
        const before = plainOf(snapshot);
        applyPlain(oracle, change);
        const applied = applyChangeSet(snapshot, change);
        expect(plainOf(applied.snapshot)).toEqual(oracle);
        for (const table of tableNames) {
          const ids = new Set([...Object.keys(before[table]), ...Object.keys(oracle[table])]);
          for (const id of ids) {
            const differs = JSON.stringify(before[table][id]) !== JSON.stringify(oracle[table][id]);
            if (!differs) expect(applied.changed.get(table)?.has(id) ?? false).toBe(false);
          }
        }
      }),
      runs,
    );
  });

  test('the inverse takes a change set back, and its own inverse does it again', () => {
    fc.assert(
      fc.property(project, ({ seed, snapshot }) => {
        const change = randomChange(seed, snapshot, 12);
        const after = applyChangeSet(snapshot, change).snapshot;
        const undo = invertChangeSet(snapshot, change);
        expect(checkChangeSet(after, undo)).toBeNull();
        const undone = applyChangeSet(after, undo).snapshot;
        expect(withoutTombstonesOf(plainOf(undone), snapshot)).toEqual(plainOf(snapshot));
        const redone = applyChangeSet(undone, invertChangeSet(after, undo)).snapshot;
        expect(plainOf(redone)).toEqual(plainOf(after));
      }),
      runs,
    );
  });

  test('composing does what applying twice does', () => {
    fc.assert(
      fc.property(project, ({ seed, snapshot }) => {
        const first = randomChange(seed, snapshot, 6);
        const middle = applyChangeSet(snapshot, first).snapshot;
        const second = randomChange(seed + 1, middle, 6);
        const twice = applyChangeSet(middle, second).snapshot;
        const once = applyChangeSet(snapshot, composeChangeSets(first, second)).snapshot;
        expect(plainOf(once)).toEqual(plainOf(twice));
      }),
      runs,
    );
  });

  test('dropping what changes nothing keeps the result and leaves nothing that could be dropped', () => {
    fc.assert(
      fc.property(project, ({ seed, snapshot }) => {
        const change = randomChange(seed, snapshot, 12);
        const twice = { ...change, ops: change.ops.flatMap((op) => [op, op]) };
        const thin = dropNoOps(snapshot, twice);
        expect(plainOf(applyChangeSet(snapshot, thin).snapshot)).toEqual(
          plainOf(applyChangeSet(snapshot, twice).snapshot),
        );
        expect(dropNoOps(snapshot, thin).ops).toEqual(thin.ops);
      }),
      runs,
    );
  });

  test('preparing does what checking, thinning, applying and inverting do one after the other', () => {
    fc.assert(
      fc.property(project, ({ seed, snapshot }) => {
        const change = randomChange(seed, snapshot, 12);
        const twice = { ...change, ops: change.ops.flatMap((op) => [op, op]) };
        const prepared = prepareChangeSet(snapshot, twice);
        if (isRefusal(prepared)) throw new Error(prepared.message);
        const thin = dropNoOps(snapshot, twice);
        expect(prepared.change).toEqual(thin);
        expect(prepared.inverse()).toEqual(invertChangeSet(snapshot, thin));
        const applied = applyChangeSet(snapshot, thin);
        expect(plainOf(prepared.applied().snapshot)).toEqual(plainOf(applied.snapshot));
        expect(prepared.applied().changed).toEqual(applied.changed);
      }),
      runs,
    );
  });

  test('preparing refuses what checking refuses', () => {
    const { snapshot } = randomProject(3, 10);
    const change = changeSet('test', 'Test', [set('stages', 'stg_none', 'title', 'x')]);
    expect(prepareChangeSet(snapshot, change)).toEqual(checkChangeSet(snapshot, change));
  });

  test('what comes back to where it began is no change, and the snapshot stays the same object', () => {
    const { snapshot } = randomProject(3, 10);
    const [stage] = [...snapshot.tables.stages.values()];
    if (!stage) throw new Error('The project has no stage.');
    const change = changeSet('test', 'Test', [
      set('stages', stage.id, 'title', 'Elsewhere'),
      set('stages', stage.id, 'title', stage.title),
    ]);
    expect(applyChangeSet(snapshot, change).snapshot).toBe(snapshot);
    expect(dropNoOps(snapshot, change).ops).toEqual([]);
  });

  test('random commands stay within the oracle for as long as they go on', () => {
    const random = mulberry32(20261123);
    const { snapshot: start, newId } = randomProject(9, 5);
    const oracle = plainOf(start);
    let snapshot = start;
    for (let i = 0; i < 400; i++) {
      const { change } = randomEdit(random, snapshot, newId);
      expect(checkChangeSet(snapshot, change)).toBeNull();
      applyPlain(oracle, change);
      snapshot = applyChangeSet(snapshot, change).snapshot;
      if (i % 20 === 0) expect(plainOf(snapshot)).toEqual(oracle);
    }
    expect(plainOf(snapshot)).toEqual(oracle);
  });
});
