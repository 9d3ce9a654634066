import fc from 'fast-check';
import { expect, test } from 'vitest';
import { dimensions } from './dimensions.ts';
import { servqual, type ServqualInput } from './servqual.ts';
import type { Answer, Respondent, StudyItem } from './study.ts';

// A second implementation: exact fractions, item by item from the definition, and t by numerical integration.
interface Fraction {
  readonly over: bigint;
  readonly under: bigint;
}
const whole = (n: number): Fraction => ({ over: BigInt(n), under: 1n });
const plus = (a: Fraction, b: Fraction): Fraction =>
  reduce(a.over * b.under + b.over * a.under, a.under * b.under);
const times = (a: Fraction, b: Fraction): Fraction => reduce(a.over * b.over, a.under * b.under);
const minus = (a: Fraction, b: Fraction): Fraction => plus(a, times(whole(-1), b));
const dividedBy = (a: Fraction, b: Fraction): Fraction => times(a, { over: b.under, under: b.over });
function reduce(over: bigint, under: bigint): Fraction {
  let [a, b] = [over < 0n ? -over : over, under < 0n ? -under : under];
  while (b) [a, b] = [b, a % b];
  const by = (a === 0n ? 1n : a) * (under < 0n ? -1n : 1n);
  return { over: over / by, under: under / by };
}
const asNumber = ({ over, under }: Fraction): number => Number((over * 10n ** 15n) / under) / 1e15;
const average = (list: readonly Fraction[]): Fraction | null =>
  list.length === 0 ? null : dividedBy(list.reduce(plus, whole(0)), whole(list.length));

/** The chance of a t at least this far from 0: one less the area under the density, by Simpson's rule. */
function tail(t: number, df: number): number {
  // Γ((v+1)/2)/Γ(v/2), from v = 1 up: two neighbours multiply to v/2.
  let ratio = 1 / Math.sqrt(Math.PI);
  for (let v = 1; v < df; v++) ratio = v / 2 / ratio;
  const density = (x: number): number =>
    (ratio / Math.sqrt(df * Math.PI)) * (1 + (x * x) / df) ** (-(df + 1) / 2);
  const steps = 2000;
  const width = Math.abs(t) / steps;
  let area = density(0) + density(Math.abs(t));
  for (let i = 1; i < steps; i++) area += density(i * width) * (i % 2 ? 4 : 2);
  return 1 - 2 * ((area * width) / 3);
}

function exact(input: ServqualInput) {
  const { items, scale } = input;
  const value = (answer: Answer | undefined, item: StudyItem): Fraction | null =>
    answer === null || answer === undefined
      ? null
      : whole(item.reverse ? scale.min + scale.max - answer : answer);
  const people = input.respondents
    .map((r) => ({
      r,
      pairs: items.flatMap((item, at) => {
        const [e, p] = [value(r.expected[at], item), value(r.perceived[at], item)];
        return e && p ? [{ item, gap: minus(p, e) }] : [];
      }),
    }))
    .filter(({ pairs }) => pairs.length > 0 && 2 * pairs.length >= items.length);
  const gapOf = (pairs: (typeof people)[number]['pairs'], d: string): Fraction | null =>
    average(pairs.flatMap(({ item, gap }) => (item.dimension === d ? [gap] : [])));
  const byPerson = (d: string): Fraction[] => people.flatMap(({ pairs }) => gapOf(pairs, d) ?? []);
  const gaps = dimensions.map((d) => average(byPerson(d)));
  const variance = (d: string): number | null => {
    const values = byPerson(d);
    if (values.length < 2) return null;
    // n Σx² − (Σx)² over n (n − 1): no mean is taken.
    const n = whole(values.length);
    const squares = values.map((x) => times(x, x)).reduce(plus, whole(0));
    const total = values.reduce(plus, whole(0));
    return asNumber(
      dividedBy(minus(times(n, squares), times(total, total)), times(n, whole(values.length - 1))),
    );
  };
  const own = people.flatMap(({ r, pairs }) => {
    if (!r.points || r.points.every((w) => w === 0)) return [];
    const scored = dimensions.flatMap((d, at) => {
      const gap = gapOf(pairs, d);
      return gap ? [{ gap, w: whole(r.points?.[at] ?? 0) }] : [];
    });
    const weight = scored.reduce((sum, { w }) => plus(sum, w), whole(0));
    if (weight.over === 0n) return [];
    return [
      dividedBy(
        scored.reduce((sum, { w, gap }) => plus(sum, times(w, gap)), whole(0)),
        weight,
      ),
    ];
  });
  return {
    n: people.length,
    gaps,
    counts: dimensions.map((d) => byPerson(d).length),
    variances: dimensions.map(variance),
    unweighted: average(gaps.flatMap((g) => g ?? [])),
    weighted: average(own),
  };
}

const item = (id: number): fc.Arbitrary<StudyItem> =>
  fc.record({
    id: fc.constant(String(id)),
    dimension: fc.constantFrom(...dimensions),
    topic: fc.constant(''),
    reverse: fc.boolean(),
    contactPoints: fc.constant([]),
  });
/** Few respondents, or enough of them for a test. */
function some<T>(one: fc.Arbitrary<T>): fc.Arbitrary<T[]> {
  return fc.oneof(
    fc.array(one, { maxLength: 8 }),
    fc.array(one, { minLength: 34, maxLength: 45, size: 'max' }),
  );
}

const answer = fc.option(fc.integer({ min: 1, max: 7 }), { nil: null, freq: 6 });
const study: fc.Arbitrary<ServqualInput> = fc.integer({ min: 1, max: 9 }).chain((k) =>
  fc.record({
    items: fc.tuple(...Array.from({ length: k }, (_, at) => item(at + 1))),
    scale: fc.constant({ min: 1, max: 7 }),
    respondents: some(
      fc.record<Respondent>({
        id: fc.uuid(),
        segment: fc.constant(''),
        date: fc.constant(''),
        expected: fc.array(answer, { minLength: k, maxLength: k }),
        perceived: fc.array(answer, { minLength: k, maxLength: k }),
        points: fc.option(fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 5, maxLength: 5 }), {
          nil: null,
        }),
      }),
    ),
  }),
);

const near = (found: number | null | undefined, wanted: Fraction | null): void => {
  if (wanted === null) expect(found).toBeNull();
  else expect(found).toBeCloseTo(asNumber(wanted), 11);
};

test('gaps, spread, t, p, intervals and both totals are those of exact fractions and plain integration', () => {
  let tested = 0;
  fc.assert(
    fc.property(study, (input) => {
      const read = servqual(input);
      if (!read.ok) throw new Error('refused');
      const { value } = read;
      const wanted = exact(input);
      expect(value.n).toBe(wanted.n);
      expect(value.n + value.leftOut.length).toBe(input.respondents.length);
      for (const [at, d] of value.dimensions.entries()) {
        expect(d.n).toBe(wanted.counts[at]);
        near(d.gap.value, wanted.gaps[at] ?? null);
        const variance = wanted.variances[at] ?? null;
        if (variance === null) expect(d.sd.value).toBeNull();
        else expect((d.sd.value ?? -1) ** 2).toBeCloseTo(variance, 10);
        const shouldTest = d.n >= 30 && variance !== null && variance > 0;
        expect(d.t.value !== null).toBe(shouldTest);
        const gap = wanted.gaps[at];
        if (shouldTest && gap) expect(d.t.value).toBeCloseTo(asNumber(gap) / Math.sqrt(variance / d.n), 7);
        if (shouldTest && d.t.value !== null && d.interval && d.df !== null) {
          tested++;
          if (Math.abs(d.t.value) < 50) expect(d.p.value).toBeCloseTo(tail(d.t.value, d.n - 1), 8);
          const half = (d.interval.high - d.interval.low) / 2 / Math.sqrt((variance ?? 0) / d.n);
          expect(tail(half, d.n - 1)).toBeCloseTo(0.05, 8);
          expect((d.interval.high + d.interval.low) / 2).toBeCloseTo(d.gap.value ?? 99, 11);
        }
        if (d.expectation.value !== null)
          expect((d.perception.value ?? 0) - d.expectation.value).toBeCloseTo(d.gap.value ?? 99, 11);
      }
      near(value.unweighted.value, wanted.unweighted);
      near(value.weighted.normalised.value, wanted.weighted);
    }),
    { seed: 20260418, numRuns: 150 },
  );
  expect(tested).toBeGreaterThan(50);
});

test('turning every item round turns the sign of every gap', () => {
  fc.assert(
    fc.property(study, (input) => {
      const turnedInput = { ...input, items: input.items.map((i) => ({ ...i, reverse: !i.reverse })) };
      const [a, b] = [servqual(input), servqual(turnedInput)];
      if (!a.ok || !b.ok) throw new Error('refused');
      for (const [at, d] of a.value.dimensions.entries()) {
        const other = b.value.dimensions[at]?.gap.value ?? null;
        if (d.gap.value === null) expect(other).toBeNull();
        else expect(other).toBeCloseTo(-d.gap.value, 11);
      }
    }),
    { seed: 7, numRuns: 100 },
  );
});
