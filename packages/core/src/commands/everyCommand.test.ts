import { describe, expect, test } from 'vitest';
import { applyPlain, mulberry32, plainOf, randomEditBy, randomProject } from '../../testing/index.ts';
import { checkChangeSet } from '../change/check.ts';
import { tableNames } from '../records/registry.ts';
import { memorySession } from '../session/memorySession.ts';
import type { ChangedIds, Snapshot } from '../snapshot/snapshot.ts';
import { commandNames } from './catalogue.ts';

/** Every record not named in `changed` is the very same object, and so is every table without one. */
function expectShared(before: Snapshot, after: Snapshot, changed: ChangedIds): void {
  for (const name of tableNames) {
    const ids = changed.get(name);
    if (!ids) {
      expect(after.tables[name]).toBe(before.tables[name]);
      expect(after.removed[name]).toBe(before.removed[name]);
      continue;
    }
    for (const side of ['tables', 'removed'] as const) {
      for (const record of before[side][name].values()) {
        if (!ids.has(record.id)) expect(after[side][name].get(record.id)).toBe(record);
      }
    }
    for (const id of ids) {
      const was = before.tables[name].get(id) ?? before.removed[name].get(id);
      const is = after.tables[name].get(id) ?? after.removed[name].get(id);
      const moved = before.tables[name].has(id) !== after.tables[name].has(id);
      expect(moved || was !== is).toBe(true);
    }
  }
}

/** The content with what the edit itself made left out: undo leaves its tombstones. */
function withoutNew(snapshot: Snapshot, before: Snapshot) {
  const model = plainOf(snapshot);
  for (const name of tableNames) {
    for (const [id, record] of Object.entries(model[name])) {
      const old = before.tables[name].has(id) || before.removed[name].has(id);
      if (!old && record.removed) delete model[name][id];
    }
  }
  return model;
}

describe.each(commandNames)('%s', (name) => {
  test('keeps untouched records, can be undone and done again, and agrees with the plain oracle', () => {
    let done = 0;
    for (const seed of [1, 2, 3, 4, 5, 6]) {
      const { snapshot: before, newId } = randomProject(seed, 150);
      const edit = randomEditBy(name, mulberry32(seed * 7919), before, newId);
      if (!edit) continue;
      done++;
      expect(checkChangeSet(before, edit.change)).toBeNull();
      const oracle = plainOf(before);
      applyPlain(oracle, edit.change);

      const session = memorySession({ snapshot: before });
      session.subscribe(({ previous, snapshot, changed }) => expectShared(previous, snapshot, changed));
      const result = session.commit(edit.change, { undo: 'step' });
      expect(result.ok).toBe(true);
      const after = session.getSnapshot();
      expect(plainOf(after)).toEqual(oracle);

      if (after === before) continue;
      session.undo();
      expect(withoutNew(session.getSnapshot(), before)).toEqual(plainOf(before));
      session.redo();
      expect(plainOf(session.getSnapshot())).toEqual(oracle);
    }
    expect(done).toBeGreaterThan(2);
  });
});
