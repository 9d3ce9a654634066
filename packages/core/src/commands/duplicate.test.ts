import { describe, expect, test } from 'vitest';
import { hotelBench, madeIn } from '../../testing/index.ts';
import { read } from '../map/queries.ts';

describe('copying stages and contact points', () => {
  test('a copied contact point stands after the original and holds copies of all that is at it', () => {
    const bench = hotelBench();
    const made = bench.run('contactPoint.duplicate', { id: 'cpt_search' });
    const copy = madeIn(made, 'contactPoints');
    const snapshot = bench.snapshot();
    expect(read.contactPoints(snapshot, 'stg_book').map(({ id }) => id)).toEqual([
      'cpt_search',
      copy,
      'cpt_ask',
    ]);
    expect(bench.texts({ lane: 'lan_actions', contactPoint: copy })).toEqual([
      'Looks',
      'Compares',
      'Decides',
    ]);
    expect(read.responses(snapshot, copy).map(({ trigger }) => trigger)).toEqual(['Writes']);
    expect(read.failures(snapshot, copy).map(({ mode }) => mode)).toEqual(['Page is slow']);
    expect(read.momentsOfTruth(snapshot, copy)).toHaveLength(1);
    expect(read.transactions(snapshot, copy).map(({ description }) => description)).toEqual(['Sees prices']);
    expect(read.actionsOfContactPoint(snapshot, copy).map(({ text }) => text)).toEqual(['Better photos']);
    const failure = madeIn(made, 'failures');
    expect(read.actionsOfFailure(snapshot, failure).map(({ text }) => text)).toEqual(['Cache the page']);
    const link = snapshot.tables.links.get(madeIn(made, 'links'));
    expect(made.map(({ id }) => id)).toEqual(expect.arrayContaining([link?.from, link?.to]));
  });

  test('a copied stage holds copies of its contact points and of what stands at the whole of it', () => {
    const bench = hotelBench();
    const before = bench.snapshot();
    const made = bench.run('stage.duplicate', { id: 'stg_book' });
    const copy = madeIn(made, 'stages');
    const snapshot = bench.snapshot();
    expect(read.stages(snapshot, 'jny_stay').map(({ id }) => id)).toEqual(['stg_book', copy, 'stg_sleep']);
    expect(read.contactPoints(snapshot, copy).map(({ title }) => title)).toEqual(['Searches', 'Asks']);
    expect(bench.texts({ lane: 'lan_support', stage: copy })).toEqual(['Calm']);
    for (const record of before.tables.cards.values())
      expect(snapshot.tables.cards.get(record.id)).toBe(record);
    bench.session.undo();
    expect(bench.snapshot().tables.cards.size).toBe(before.tables.cards.size);
  });

  test('parked cards are not copied, because nobody sees them', () => {
    const bench = hotelBench();
    bench.run('lane.remove', { id: 'lan_actions' });
    const made = bench.run('contactPoint.duplicate', { id: 'cpt_search' });
    expect(made.some(({ table }) => table === 'cards' || table === 'links')).toBe(false);
  });
});
