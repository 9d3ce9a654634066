import { describe, expect, test } from 'vitest';
import { hotelBench, mulberry32, randomEdit, randomProject } from '../../testing/index.ts';
import { applyChangeSet } from '../change/apply.ts';
import { type AnyRecord, tableNames } from '../records/registry.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { tableOf } from '../table/table.ts';
import { parkedItems } from './parked.ts';

const cell = { lane: 'lan_actions', contactPoint: 'cpt_in' } as const;

function waiting(bench: ReturnType<typeof hotelBench>, journey: string | null = 'jny_stay') {
  return parkedItems(bench.snapshot(), journey).map(({ title, reason, items }) => ({
    title,
    reason,
    items: items.map(({ id }) => id),
  }));
}

/** What is parked in a snapshot that shares nothing with any other. */
function afresh(snapshot: Snapshot) {
  const anew = (tables: Snapshot['tables']) =>
    Object.fromEntries(
      tableNames.map((name) => [name, tableOf<AnyRecord>([...tables[name].values()] as never)]),
    ) as never;
  return parkedItems({ tables: anew(snapshot.tables), removed: anew(snapshot.removed) }, null);
}

describe('the parked tray', () => {
  test('taken over from one edit to the next it equals the tray found anew', () => {
    for (const seed of [1, 2, 3]) {
      const random = mulberry32(seed);
      const start = randomProject(seed, 60);
      let { snapshot } = start;
      let full = 0;
      for (let i = 0; i < 200; i++) {
        snapshot = applyChangeSet(snapshot, randomEdit(random, snapshot, start.newId).change).snapshot;
        const groups = parkedItems(snapshot, null);
        if (groups.length > 0) full++;
        expect(groups).toEqual(afresh(snapshot));
      }
      expect(full).toBeGreaterThan(20);
    }
  });

  test('is empty while everything has its place, and the same list until something changes', () => {
    const bench = hotelBench();
    expect(parkedItems(bench.snapshot(), null)).toEqual([]);
    expect(parkedItems(bench.snapshot(), null)).toBe(parkedItems(bench.snapshot(), null));
  });

  test('a removed stage leaves its contact points, with what they carry, and its own cards', () => {
    const bench = hotelBench();
    bench.run('stage.remove', { id: 'stg_book' });
    const [group, ...more] = parkedItems(bench.snapshot(), 'jny_stay');
    expect(more).toEqual([]);
    expect(group?.title).toBe('Stage “Book”');
    expect(group?.holder).toEqual({ table: 'stages', id: 'stg_book' });
    expect(group?.items.map(({ id, carries }) => [id, carries])).toEqual([
      ['crd_whole', ''],
      ['cpt_ask', ''],
      ['cpt_search', '3 cards'],
    ]);
    expect(waiting(bench, 'jny_other')).toEqual([]);
    bench.run('record.restore', { table: 'stages', id: 'stg_book' });
    expect(waiting(bench)).toEqual([]);
  });

  test('a removed contact point leaves everything that stood at it', () => {
    const bench = hotelBench();
    bench.run('contactPoint.remove', { id: 'cpt_search' });
    expect(waiting(bench)).toEqual([
      {
        title: 'Contact point “Searches”',
        reason: 'removed',
        items: ['crd_a', 'crd_b', 'crd_c', 'fail_slow', 'mot_all', 'rsp_mail', 'trn_list'],
      },
    ]);
  });

  test('a removed lane leaves its cards; one that shows something else now says so', () => {
    const bench = hotelBench();
    bench.run('lane.remove', { id: 'lan_support' });
    bench.run('record.set', { table: 'lanes', id: 'lan_actions', field: 'kind', value: 'emotion' });
    expect(waiting(bench)).toEqual([
      { title: 'Lane “Actions”', reason: 'not shown', items: ['crd_a', 'crd_b', 'crd_c'] },
      { title: 'Lane “Support”', reason: 'removed', items: ['crd_whole'] },
    ]);
  });

  test('bringing back one of two holders leaves the things parked under the other', () => {
    const bench = hotelBench();
    bench.run('lane.remove', { id: 'lan_actions' });
    bench.run('contactPoint.remove', { id: 'cpt_search' });
    bench.run('record.restore', { table: 'contactPoints', id: 'cpt_search' });
    expect(waiting(bench)).toEqual([
      { title: 'Lane “Actions”', reason: 'removed', items: ['crd_a', 'crd_b', 'crd_c'] },
    ]);
  });

  test('what is in a removed journey goes and comes with it', () => {
    const bench = hotelBench();
    bench.run('contactPoint.remove', { id: 'cpt_table' });
    expect(waiting(bench, null)).toHaveLength(1);
    bench.run('journey.remove', { id: 'jny_other' });
    expect(waiting(bench, null)).toEqual([]);
    bench.run('record.restore', { table: 'journeys', id: 'jny_other' });
    expect(waiting(bench, null)).toHaveLength(1);
  });

  test('things whose holder was never there are shown in every journey', () => {
    const bench = hotelBench();
    bench.session.commit(
      {
        command: 'test',
        label: 'Test',
        ops: [{ op: 'put', table: 'failures', record: { id: 'fail_lost', contactPoint: 'cpt_gone' } }],
      },
      { undo: 'none' },
    );
    expect(waiting(bench, 'jny_stay')[0]).toMatchObject({ reason: 'missing', items: ['fail_lost'] });
    expect(waiting(bench, 'jny_other')[0]).toMatchObject({ reason: 'missing', items: ['fail_lost'] });
  });

  test('everything from a removed contact point is put back in one step', () => {
    const bench = hotelBench();
    bench.run('contactPoint.remove', { id: 'cpt_search' });
    const items = parkedItems(bench.snapshot(), null).flatMap((group) => group.items);
    bench.run('parked.place', { items: items.map(({ table, id }) => ({ table, id })), cell });
    expect(waiting(bench, null)).toEqual([]);
    expect(bench.texts(cell)).toEqual(['Looks', 'Compares', 'Decides']);
    expect(bench.snapshot().tables.failures.get('fail_slow')?.contactPoint).toBe('cpt_in');
    expect(bench.snapshot().tables.momentsOfTruth.get('mot_all')?.contactPoint).toBe('cpt_in');
    bench.session.undo();
    expect(waiting(bench, null)).toHaveLength(1);
  });

  test('contact points of a removed stage are put at the end of another, with their cards', () => {
    const bench = hotelBench();
    bench.run('stage.remove', { id: 'stg_book' });
    bench.run('parked.place', {
      items: [{ table: 'contactPoints', id: 'cpt_search' }],
      cell: { lane: 'lan_actions', stage: 'stg_sleep' },
    });
    expect(bench.snapshot().tables.contactPoints.get('cpt_search')?.place.stage).toBe('stg_sleep');
    expect(waiting(bench).flatMap(({ items }) => items)).toEqual(['crd_whole', 'cpt_ask']);
  });
});
