import {
  type AnyRecord,
  type CommandName,
  commandNames,
  findRecord,
  type IdSource,
  put,
  type Snapshot,
  set,
  tableNames,
} from '@journeywright/core';
import {
  applyPlain,
  mulberry32,
  type PlainModel,
  plainOf,
  randomEditBy,
  randomProject,
} from '@journeywright/core/testing';
import { afterEach, describe, expect, it } from 'vitest';
import { edit, elsewhere, type MakeSession, type SessionUnderTest } from './fixture.ts';

/** A plain model without the busy table, and without records a command has just made. */
function pick(model: PlainModel, made: ReadonlySet<string> = new Set()): unknown {
  const rows = (table: string, all: PlainModel[keyof PlainModel]): [string, unknown] => [
    table,
    Object.fromEntries(Object.entries(all).filter(([id]) => !made.has(id))),
  ];
  return Object.fromEntries(
    Object.entries(model)
      .filter(([table]) => table !== elsewhere)
      .map(([table, all]) => rows(table, all)),
  );
}

/** A project in which this command can do something. */
function projectFor(name: CommandName): { snapshot: Snapshot; newId: IdSource } {
  for (let seed = 1; seed <= 50; seed++) {
    const project = randomProject(seed, 120);
    if (randomEditBy(name, mulberry32(seed), project.snapshot, project.newId)) return project;
  }
  throw new Error(`None of 50 projects holds anything for ${name}.`);
}

const allOf = (snapshot: Snapshot) =>
  tableNames.flatMap((table) => [
    ...[...snapshot.tables[table].values()].map((row) => put(table, row as unknown as AnyRecord)),
    ...[...snapshot.removed[table].values()].flatMap((row) => [
      put(table, row as unknown as AnyRecord),
      set(table, row.id, 'removed', true),
    ]),
  ]);

/** Every command of the catalogue, through a session and back. */
export function runEveryCommand(title: string, make: MakeSession): void {
  describe(`${title}: every command`, () => {
    let running: SessionUnderTest | null = null;
    afterEach(() => running?.stop());

    it.each(commandNames)(
      '%s does what the oracle says and no more, and can be undone and redone',
      (name) => {
        running = make({ now: () => 0 });
        const { session } = running;
        const { snapshot, newId } = projectFor(name);
        expect(session.commit(edit('Stand', ...allOf(snapshot)), { undo: 'none' }).ok).toBe(true);
        const now = (): PlainModel => plainOf(session.getSnapshot());
        let done = 0;
        for (let round = 0; round < 4; round++) {
          const before = session.getSnapshot();
          const made = randomEditBy(name, mulberry32(round), before, newId);
          if (!made) continue;
          const oracle = plainOf(before);
          applyPlain(oracle, made.change);
          const result = session.commit(made.change, { undo: 'step' });
          const after = session.getSnapshot();
          expect(pick(now())).toEqual(pick(oracle));

          const touched = new Set(made.change.ops.map((op) => (op.op === 'put' ? op.record.id : op.id)));
          for (const table of tableNames.filter((one) => one !== elsewhere)) {
            const ids = [...before.tables[table].keys(), ...before.removed[table].keys()];
            for (const id of ids)
              if (!touched.has(id)) expect(findRecord(after, table, id)).toBe(findRecord(before, table, id));
          }

          if (!result.ok || result.changed.size === 0) continue;
          done++;
          const fresh = new Set([...touched].filter((id) => !knows(before, id)));
          expect(session.undo()?.label).toBe(made.change.label);
          expect(pick(now(), fresh)).toEqual(pick(plainOf(before)));
          for (const table of tableNames)
            for (const id of fresh) expect(session.getSnapshot().tables[table].has(id)).toBe(false);
          session.redo();
          expect(pick(now())).toEqual(pick(oracle));
          session.undo();
        }
        expect(done).toBeGreaterThan(0);
      },
    );
  });
}

function knows(snapshot: Snapshot, id: string): boolean {
  return tableNames.some((table) => findRecord(snapshot, table, id) !== undefined);
}
