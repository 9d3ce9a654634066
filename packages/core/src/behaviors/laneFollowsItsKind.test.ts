import { expect, test } from 'vitest';
import { hotelBench, madeIn } from '../../testing/index.ts';
import { definitions } from '../records/registry.ts';
import { laneFollowsItsKind } from './laneFollowsItsKind.ts';

const kinds = definitions.lanes.fields.kind;
if (kinds?.kind !== 'choice') throw new Error('Lanes have no choice of kinds.');

test.each(kinds.options)(`${laneFollowsItsKind.sentence} ($value)`, ({ value, label }) => {
  const bench = hotelBench();
  const id = madeIn(bench.run('lane.add', { journey: 'jny_other', kind: value }), 'lanes');
  const lane = bench.snapshot().tables.lanes.get(id);
  expect(lane?.title).toBe(label);
  // The neighbour has no zone to lend, so the zone is the kind's own.
  expect(lane?.zone).not.toBeNull();
});

test('what the author says wins', () => {
  const bench = hotelBench();
  const made = bench.run('lane.add', {
    journey: 'jny_stay',
    kind: 'support',
    title: 'IT',
    zone: 'back-stage',
  });
  expect(bench.snapshot().tables.lanes.get(madeIn(made, 'lanes'))).toMatchObject({
    title: 'IT',
    zone: 'back-stage',
  });
});
