import { describe, expect, test } from 'vitest';
import { hotelBench, madeIn } from '../../testing/index.ts';
import { read } from '../map/queries.ts';

const here = { lane: 'lan_actions', contactPoint: 'cpt_search' } as const;
const there = { lane: 'lan_support', contactPoint: 'cpt_in' } as const;

describe('cards and links', () => {
  test('a card is added at an index, or at a whole stage', () => {
    const bench = hotelBench();
    bench.run('card.add', { cell: here, index: 1, text: 'New' });
    expect(bench.texts(here)).toEqual(['Looks', 'New', 'Compares', 'Decides']);
    const whole = { lane: 'lan_support', stage: 'stg_book' } as const;
    const card = madeIn(bench.run('card.add', { cell: whole, text: 'Again' }), 'cards');
    expect(bench.texts(whole)).toEqual(['Calm', 'Again']);
    expect(bench.snapshot().tables.cards.get(card)?.place).toMatchObject({ ...whole, contactPoint: null });
  });

  test('several lines make a card each, trimmed, in one step', () => {
    const bench = hotelBench();
    const made = bench.run('card.addMany', {
      cell: here,
      index: 0,
      texts: [' one ', '', 'two', '\t', 'three'],
    });
    expect(made).toHaveLength(3);
    expect(bench.texts(here)).toEqual(['one', 'two', 'three', 'Looks', 'Compares', 'Decides']);
    expect(bench.session.getHistory().undo).toBe('Add 3 cards');
    bench.session.undo();
    expect(bench.texts(here)).toEqual(['Looks', 'Compares', 'Decides']);
  });

  test('cards land together at an index counted without them, in the order in which they are read', () => {
    const bench = hotelBench();
    bench.run('card.move', { ids: ['crd_c', 'crd_a'], cell: here, index: 1 });
    expect(bench.texts(here)).toEqual(['Compares', 'Looks', 'Decides']);
    bench.run('card.add', { cell: there, text: 'Lift' });
    bench.run('card.move', { ids: ['crd_c', 'crd_whole', 'crd_b'], cell: there, index: 0 });
    expect(bench.texts(there)).toEqual(['Calm', 'Compares', 'Decides', 'Lift']);
    expect(bench.snapshot().tables.cards.get('crd_whole')?.place.stage).toBeNull();
    bench.session.undo();
    expect(bench.texts(here)).toEqual(['Compares', 'Looks', 'Decides']);
  });

  test('naming a card twice moves it once', () => {
    const bench = hotelBench();
    bench.run('card.move', { ids: ['crd_a', 'crd_a'], cell: there });
    expect(bench.texts(there)).toEqual(['Looks']);
  });

  test('moving writes only the cards that move', () => {
    const bench = hotelBench();
    const result = bench.commands.run('card.move', { ids: ['crd_a'], cell: here, index: 1 });
    expect(result.ok && [...(result.changed.get('cards') ?? [])]).toEqual(['crd_a']);
  });

  test('text is set, cards are removed together, and come back', () => {
    const bench = hotelBench();
    bench.run('card.setText', { id: 'crd_a', text: 'Browses' });
    bench.run('card.remove', { ids: ['crd_b', 'crd_c'] });
    expect(bench.texts(here)).toEqual(['Browses']);
    bench.run('record.restore', { table: 'cards', id: 'crd_c' });
    expect(bench.texts(here)).toEqual(['Browses', 'Decides']);
    bench.run('card.remove', { ids: ['crd_b', 'crd_c'] });
    expect(bench.session.getHistory().undo).toBe('Remove card');
  });

  test('each copy stands right after its original, and links between copied cards are copied', () => {
    const bench = hotelBench();
    const made = bench.run('card.duplicate', { ids: ['crd_b', 'crd_a', 'crd_whole'] });
    expect(bench.texts(here)).toEqual(['Looks', 'Looks', 'Compares', 'Compares', 'Decides']);
    expect(made.map(({ table }) => table)).toEqual(['cards', 'cards', 'cards', 'links']);
    const copies = made.filter(({ table }) => table === 'cards').map(({ id }) => id);
    const link = bench.snapshot().tables.links.get(madeIn(made, 'links'));
    expect(copies).toContain(link?.from);
    expect(copies).toContain(link?.to);
    const order = read.cards(bench.snapshot(), here).map(({ id }) => copies.includes(id));
    expect(order).toEqual([false, true, false, true, false]);
  });

  test('a link is added and removed; a removed one does not stand in the way of a new one', () => {
    const bench = hotelBench();
    bench.run('link.remove', { id: 'lnk_ab' });
    expect(read.linksFrom(bench.snapshot(), 'crd_a')).toEqual([]);
    const link = madeIn(bench.run('link.add', { from: 'crd_a', to: 'crd_b', label: 'then' }), 'links');
    expect(bench.snapshot().tables.links.get(link)).toMatchObject({ kind: 'flow', label: 'then' });
  });
});
