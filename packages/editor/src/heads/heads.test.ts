import { describe, expect, it } from 'vitest';
import { createLayouter } from '../layout/layouter.ts';
import { sampleJourney } from '../layout/sample.test-support.ts';
import { createTranslate } from '../messages/translate.ts';
import { contactMove } from './contactMove.ts';
import { indexAfterMove } from './headDrag.ts';
import { headSizes, spansInSight } from './headSizes.ts';

const layout = createLayouter({ t: createTranslate(), measureText: (text) => text.length * 6 })(
  sampleJourney(),
  'jny_1',
);

describe('spansInSight', () => {
  const spans = Array.from({ length: 10 }, (_, i) => ({ start: i * 100, end: i * 100 + 100 }));
  it('gives those in sight and one more on each side', () => {
    expect(spansInSight(spans, 250, 420)).toEqual([1, 5]);
    expect(spansInSight(spans, 0, 90)).toEqual([0, 1]);
  });
  it('is empty beyond the end', () => {
    const [first, last] = spansInSight(spans, 5000, 6000);
    expect(last).toBeLessThan(first);
  });
});

describe('headSizes', () => {
  it('gives room to the map as it is seen from further away, and on narrow screens', () => {
    const sizes = [1, 0.5, 0.2].map((zoom) => headSizes(layout, zoom, 1200));
    expect(sizes.map(({ say }) => say)).toEqual(['all', 'some', 'little']);
    expect(sizes[0]?.stage).toBeGreaterThan(sizes[1]?.stage ?? 0);
    expect(sizes[1]?.stage).toBeGreaterThan(sizes[2]?.stage ?? 0);
    expect(headSizes(layout, 1, 390).lane).toBeLessThan(headSizes(layout, 1, 1200).lane);
  });
  it('leaves a low area to the map', () => {
    const [low, high] = [headSizes(layout, 1, 1200, 300), headSizes(layout, 1, 1200, 800)];
    expect(low.stage + low.contact).toBeLessThan((high.stage + high.contact) * 0.6);
    expect(low.say).toBe('some');
  });
});

describe('indexAfterMove', () => {
  it('counts without the thing itself and tells when it stays', () => {
    expect([0, 1, 2, 3, 4].map((gap) => indexAfterMove(2, gap))).toEqual([0, 1, null, null, 3]);
  });
});

describe('contactMove', () => {
  it('moves within a stage, and not to where it already is', () => {
    expect(contactMove(layout, 0, 2, 'stg_a')).toEqual({ stage: 'stg_a', index: 1 });
    expect(contactMove(layout, 0, 1, 'stg_a')).toBeNull();
    expect(contactMove(layout, 1, 0, 'stg_a')).toEqual({ stage: 'stg_a', index: 0 });
  });
  it('goes into the stage the pointer is over, also when that is empty', () => {
    expect(contactMove(layout, 0, 2, 'stg_b')).toEqual({ stage: 'stg_b', index: 0 });
    expect(contactMove(layout, 0, 3, 'stg_c')).toEqual({ stage: 'stg_c', index: 0 });
    expect(contactMove(layout, 0, 4, 'stg_c')).toEqual({ stage: 'stg_c', index: 1 });
    expect(contactMove(layout, 3, 2, 'stg_a')).toEqual({ stage: 'stg_a', index: 2 });
  });
});
