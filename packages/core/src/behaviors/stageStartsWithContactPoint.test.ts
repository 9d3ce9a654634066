import { expect, test } from 'vitest';
import { hotelBench, madeIn } from '../../testing/index.ts';
import { read } from '../map/queries.ts';
import { stageStartsWithContactPoint } from './stageStartsWithContactPoint.ts';

test(`${stageStartsWithContactPoint.sentence}`, () => {
  const bench = hotelBench();
  const stage = madeIn(bench.run('stage.add', { journey: 'jny_stay' }), 'stages');
  expect(read.contactPoints(bench.snapshot(), stage)).toHaveLength(1);
  bench.session.undo();
  expect(read.contactPoints(bench.snapshot(), stage)).toHaveLength(0);
});
