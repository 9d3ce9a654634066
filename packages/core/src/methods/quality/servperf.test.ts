import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMethod } from '../catalogue.ts';
import { dimensions } from './dimensions.ts';
import { servperf } from './servperf.ts';
import { servqual } from './servqual.ts';
import type { Answer, StudyItem } from './study.ts';

const scale = { min: 1, max: 7 };

test('means by dimension, with missing answers, weights and people left out', () => {
  const items = (['tangibles', 'reliability', 'reliability'] as const).map(
    (dimension, at): StudyItem => ({
      id: `${at + 1}`,
      dimension,
      topic: '',
      reverse: at === 2,
      contactPoints: ['Desk'],
    }),
  );
  const read = servperf({
    items,
    scale,
    respondents: [
      { id: 'a', perceived: [5, 6, 4], points: [50, 50, 0, 0, 0] },
      { id: 'b', perceived: [3, null, 1], points: [100, 0, 0, 0, 0] },
      { id: 'c', perceived: [3, null, null], points: null },
    ],
  });
  if (!read.ok) throw new Error('refused');
  const [tangibles, reliability] = read.value.dimensions;
  expect(tangibles?.score.value).toBe(4);
  // The third item is turned round: a has 6 and 4, b has 7.
  expect(reliability?.score.value).toBe(6);
  expect(read.value.unweighted.value).toBe(5);
  expect(read.value.weighted.shown).toEqual({ value: 4, n: 2, why: null });
  expect(read.value.leftOut.map(({ id }) => id)).toEqual(['c']);
  expect(read.value.contactPoints[0]?.value.n).toBe(5);
});

test('a table without perceptions says so', () => {
  const analysis = findMethod('servperf')?.analyse({ rows: [{ E1: '4' }], options: {} });
  expect(analysis?.ok ? [] : analysis?.problems[0]?.code).toEqual('no-answers');
});

test('is SERVQUAL with every expectation 0, shifted: the same figures by another way', () => {
  const answer = fc.option(fc.integer({ min: 1, max: 7 }), { nil: null, freq: 5 });
  const study = fc.integer({ min: 1, max: 8 }).chain((k) =>
    fc.record({
      of: fc.array(fc.constantFrom(...dimensions), { minLength: k, maxLength: k }),
      people: fc.array(fc.array(answer, { minLength: k, maxLength: k }), { maxLength: 40 }),
    }),
  );
  fc.assert(
    fc.property(study, ({ of, people }) => {
      const items = of.map(
        (dimension, at): StudyItem => ({
          id: `${at}`,
          dimension,
          topic: '',
          reverse: false,
          contactPoints: [],
        }),
      );
      const performance = servperf({
        items,
        scale,
        respondents: people.map((perceived) => ({ id: '', perceived, points: null })),
      });
      const gaps = servqual({
        items,
        scale: { min: 0, max: 7 },
        respondents: people.map((perceived) => ({
          id: '',
          segment: '',
          date: '',
          expected: perceived.map((): Answer => 0),
          perceived,
          points: null,
        })),
      });
      if (!performance.ok || !gaps.ok) throw new Error('refused');
      for (const [at, dimension] of performance.value.dimensions.entries()) {
        const gap = gaps.value.dimensions[at];
        expect(dimension.score.value).toEqual(gap?.gap.value);
        expect(dimension.sd.value).toEqual(gap?.sd.value);
        // And the score itself, summed up the plain way.
        const means = people
          .filter(
            (row) => row.filter((v) => v !== null).length * 2 >= items.length && row.some((v) => v !== null),
          )
          .flatMap((row) => {
            const own = row.flatMap((v, i) => (of[i] === dimension.dimension && v !== null ? [v] : []));
            return own.length > 0 ? [own.reduce((a, b) => a + b, 0) / own.length] : [];
          });
        if (means.length > 0)
          expect(dimension.score.value).toBeCloseTo(means.reduce((a, b) => a + b, 0) / means.length, 11);
        else expect(dimension.score.value).toBeNull();
      }
    }),
    { seed: 1992, numRuns: 200 },
  );
});

test('agrees with sums kept in whole numbers, person by person', () => {
  const answer = fc.option(fc.integer({ min: 1, max: 7 }), { freq: 4 });
  const person = fc.tuple(
    fc.array(answer, { minLength: 6, maxLength: 6 }),
    fc.option(fc.array(fc.integer({ min: 0, max: 50 }), { minLength: 5, maxLength: 5 })),
  );
  const places = [0, 1, 1, 2, 3, 4];
  fc.assert(
    fc.property(fc.array(person, { maxLength: 12 }), (people) => {
      const read = servperf({
        scale,
        items: places.map((d, at): StudyItem => {
          const dimension = dimensions[d] ?? 'tangibles';
          return { id: `${at}`, dimension, topic: '', reverse: at === 2, contactPoints: [] };
        }),
        respondents: people.map(([perceived, points]) => ({ id: '', perceived, points })),
      });
      if (!read.ok) throw new Error('refused');
      const sums = [0, 0, 0, 0, 0];
      const counts = [0, 0, 0, 0, 0];
      let [weighted, weighers, taken] = [0, 0, 0];
      for (const [marks, points] of people) {
        const turned = marks.map((mark, at) => (mark !== null && at === 2 ? 8 - mark : mark));
        if (turned.filter((mark) => mark !== null).length < 3) continue;
        taken++;
        let [upper, lower] = [0, 0];
        for (let d = 0; d < 5; d++) {
          const own = turned.filter((mark, at) => places[at] === d && mark !== null) as number[];
          if (own.length === 0) continue;
          const score = own.reduce((a, b) => a + b, 0) / own.length;
          sums[d] = (sums[d] ?? 0) + score;
          counts[d] = (counts[d] ?? 0) + 1;
          upper += (points?.[d] ?? 0) * score;
          lower += points?.[d] ?? 0;
        }
        if (lower > 0) {
          weighted += upper / lower;
          weighers++;
        }
      }
      expect(read.value.n).toBe(taken);
      for (const [d, { score }] of read.value.dimensions.entries())
        if (counts[d] === 0) expect(score.value).toBeNull();
        else expect(score.value).toBeCloseTo((sums[d] ?? 0) / (counts[d] ?? 1), 10);
      if (weighers === 0) expect(read.value.weighted.normalised.value).toBeNull();
      else expect(read.value.weighted.normalised.value).toBeCloseTo(weighted / weighers, 10);
    }),
    { seed: 12, numRuns: 300 },
  );
});
