import { describe, expect, test } from 'vitest';
import { hotelBench, madeIn } from '../../testing/index.ts';
import { read } from '../map/queries.ts';

describe('what belongs to a contact point', () => {
  test('failure points are added, scored, unscored and moved', () => {
    const bench = hotelBench();
    const at = { contactPoint: 'cpt_search' } as const;
    const id = madeIn(bench.run('failure.add', { ...at, mode: 'No photo', index: 0 }), 'failures');
    const modes = (point: string) => read.failures(bench.snapshot(), point).map(({ mode }) => mode);
    expect(modes('cpt_search')).toEqual(['No photo', 'Page is slow']);
    expect(bench.snapshot().tables.failures.get(id)?.kind).toBe('fail');
    bench.run('failure.score', { id, severity: 10, occurrence: 1, detection: 5 });
    bench.run('failure.score', { id, occurrence: null });
    expect(bench.snapshot().tables.failures.get(id)).toMatchObject({
      severity: 10,
      occurrence: null,
      detection: 5,
    });
    bench.run('failure.move', { id, contactPoint: 'cpt_search', index: 1 });
    expect(modes('cpt_search')).toEqual(['Page is slow', 'No photo']);
    bench.run('failure.move', { id, contactPoint: 'cpt_in' });
    expect(modes('cpt_in')).toEqual(['No photo']);
    bench.session.undo();
    expect(modes('cpt_in')).toEqual([]);
  });

  test('response mechanisms are added and moved', () => {
    const bench = hotelBench();
    const made = bench.run('response.add', { contactPoint: 'cpt_search', trigger: 'Calls', index: 0 });
    const triggers = (point: string) => read.responses(bench.snapshot(), point).map(({ trigger }) => trigger);
    expect(triggers('cpt_search')).toEqual(['Calls', 'Writes']);
    bench.run('response.move', { id: madeIn(made, 'responses'), contactPoint: 'cpt_in' });
    expect([triggers('cpt_search'), triggers('cpt_in')]).toEqual([['Writes'], ['Calls']]);
  });

  test('transactions, actions, personas and actors are added at the end', () => {
    const bench = hotelBench();
    bench.run('transaction.add', { contactPoint: 'cpt_search', kind: 'payment', description: 'Pays' });
    expect(read.transactions(bench.snapshot(), 'cpt_search').map(({ description }) => description)).toEqual([
      'Sees prices',
      'Pays',
    ]);
    bench.run('action.add', { failure: 'fail_slow', text: 'Say sorry' });
    expect(read.actionsOfFailure(bench.snapshot(), 'fail_slow').map(({ text }) => text)).toEqual([
      'Cache the page',
      'Say sorry',
    ]);
    bench.run('persona.add', { name: 'Couple' });
    expect(read.personas(bench.snapshot()).map(({ name }) => name)).toEqual(['Guest', 'Couple']);
    bench.run('actor.add', { name: 'Booking system', role: 'system' });
    expect(read.actors(bench.snapshot()).map(({ name }) => name)).toEqual(['Desk', 'Booking system']);
  });

  test('a moment of truth is marked with its importance and unmarked, and undo brings all marks back', () => {
    const bench = hotelBench();
    bench.run('momentOfTruth.mark', { contactPoint: 'cpt_in', importance: 'high' });
    bench.run('momentOfTruth.mark', { contactPoint: 'cpt_in', persona: 'per_guest' });
    const marks = () => read.momentsOfTruth(bench.snapshot(), 'cpt_in');
    expect(
      marks()
        .map(({ importance }) => importance)
        .toSorted((a, b) => Number(a === null) - Number(b === null)),
    ).toEqual(['high', null]);
    bench.run('momentOfTruth.unmark', { contactPoint: 'cpt_in' });
    expect(marks()).toEqual([]);
    bench.session.undo();
    expect(marks()).toHaveLength(2);
  });
});
