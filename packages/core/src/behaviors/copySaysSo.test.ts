import { expect, test } from 'vitest';
import { hotelBench, madeIn } from '../../testing/index.ts';
import { copySaysSo } from './copySaysSo.ts';

test(`${copySaysSo.sentence}`, () => {
  const bench = hotelBench();
  const stage = madeIn(bench.run('stage.duplicate', { id: 'stg_book' }), 'stages');
  expect(bench.snapshot().tables.stages.get(stage)?.title).toBe('Book (copy)');
  const point = madeIn(bench.run('contactPoint.duplicate', { id: 'cpt_in' }), 'contactPoints');
  expect(bench.snapshot().tables.contactPoints.get(point)?.title).toBe('Checks in (copy)');
});

test('a title without room for it, or without words, stays as it is', () => {
  const bench = hotelBench();
  for (const title of ['x'.repeat(298), '']) {
    bench.run('stage.rename', { id: 'stg_book', title });
    const copy = madeIn(bench.run('stage.duplicate', { id: 'stg_book' }), 'stages');
    expect(bench.snapshot().tables.stages.get(copy)?.title).toBe(title);
  }
});
