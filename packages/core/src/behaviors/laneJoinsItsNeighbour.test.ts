import { expect, test } from 'vitest';
import { hotelBench, madeIn } from '../../testing/index.ts';
import { laneJoinsItsNeighbour } from './laneJoinsItsNeighbour.ts';

test.each([
  [0, 'customer'],
  [2, 'customer'],
  [3, 'support'],
])(`${laneJoinsItsNeighbour.sentence} (at %i)`, (index, zone) => {
  const bench = hotelBench();
  const id = madeIn(bench.run('lane.add', { journey: 'jny_stay', kind: 'rumours', index }), 'lanes');
  expect(bench.snapshot().tables.lanes.get(id)?.zone).toBe(zone);
});
