import fc from 'fast-check';
import { expect, test } from 'vitest';
import { profitChain, type ProfitMeasure } from './profitChain.ts';
import { profitChainMethod } from './profitChainMethod.ts';
import { profitLinks, readProfitLink } from './profitLinks.ts';
import { spearman } from './spearman.ts';

const measure = (fields: Partial<ProfitMeasure>): ProfitMeasure => ({
  link: 'customer loyalty',
  measure: 'Comes back',
  unit: '%',
  value: null,
  previous: null,
  target: null,
  better: 'higher',
  evidence: '',
  series: [],
  ...fields,
});
const only = (fields: Partial<ProfitMeasure>) => profitChain([measure(fields)]).links[5]?.measures[0];

test('change in percent and distance to the target, in the better direction', () => {
  expect(only({ value: 63, previous: 55, target: 70 })).toMatchObject({
    direction: 'better',
    toTarget: { value: 7 },
  });
  expect(only({ value: 63, previous: 55 })?.change.value).toBeCloseTo(14.545454, 5);
  expect(only({ value: 12, previous: 10, target: 8, better: 'lower' })).toMatchObject({
    direction: 'worse',
    change: { value: 20 },
    toTarget: { value: 4 },
  });
  expect(only({ value: 7, target: 8, better: 'lower' })?.toTarget.value).toBe(-1);
  expect(only({ value: -5, previous: -10 })).toMatchObject({ change: { value: 50 }, direction: 'better' });
});

test('a previous value of 0, or none, has no change in percent, and says why', () => {
  expect(only({ value: 3, previous: 0 })).toMatchObject({ change: { value: null }, direction: 'better' });
  expect(only({ value: 3, previous: 0 })?.change.why).toContain('previous value is 0');
  expect(only({ value: 3 })?.change.why).toContain('no previous value');
  expect(only({ previous: 3, target: 3 })).toMatchObject({ direction: null, toTarget: { value: null } });
});

test('links without a value are “evidence missing”; the short chain counts them', () => {
  const { links, short, n, notes } = profitChain([
    measure({ value: 0, previous: 1 }),
    measure({ link: 'employee satisfaction', previous: 3 }),
    measure({ link: 'external service value', value: 92, previous: 88 }),
  ]);
  expect(n).toBe(2);
  expect(links.map(({ evidenceMissing }) => evidenceMissing)).toEqual([
    true,
    true,
    true,
    false,
    true,
    false,
    true,
  ]);
  expect(short.map(({ part, links: all, measured }) => `${part} ${measured}/${all}`)).toEqual([
    'service 1/4',
    'satisfaction 0/1',
    'loyalty 1/1',
    'profit 0/1',
  ]);
  expect(short[2]).toMatchObject({ better: 0, worse: 1, same: 0 });
  expect(notes[0]?.message).toContain('internal service quality, employee satisfaction');
});

test('fewer than 8 pairs have no ρ, and say how many there are', () => {
  const seven = spearman([1, 2, 3, 4, 5, 6, 7, null], [2, 1, 3, 5, 4, 7, 6, 8]);
  expect(seven.rho).toMatchObject({ value: null, n: 7 });
  expect(seven.rho.why).toContain('7 pairs');
  expect(spearman([1, 2, 3, 4, 5, 6, 7, 8], [2, 1, 3, 5, 4, 7, 6, 8]).rho.n).toBe(8);
  expect(spearman(Array(9).fill(4), [1, 2, 3, 4, 5, 6, 7, 8, 9]).rho.why).toContain('never changes');
});

test('ten people, intelligence and hours of television: ρ = −29/165, p = 0.6272', () => {
  const { rho, p, interval } = spearman(
    [106, 100, 86, 101, 99, 103, 97, 113, 112, 110],
    [7, 27, 2, 50, 28, 29, 20, 12, 6, 17],
  );
  expect(rho.value).toBeCloseTo(-29 / 165, 12);
  expect(p.value).toBeCloseTo(0.627188, 5);
  expect(interval?.low).toBeLessThan(-0.7);
  expect(interval?.high).toBeGreaterThan(0.5);
});

test('the very same order: ρ is exactly 1, without an interval or p', () => {
  const up = [1, 2, 3, 4, 5, 6, 7, 8];
  expect(
    spearman(
      up,
      up.map((x) => x ** 3),
    ),
  ).toMatchObject({ rho: { value: 1 }, interval: null, p: { value: null } });
  expect(spearman(up, [...up].reverse()).rho.value).toBe(-1);
});

test('ρ agrees with ranks counted one against another, and with 1 − 6Σd²/n(n² − 1) without ties', () => {
  const rank = (list: readonly number[], x: number) =>
    list.filter((y) => y < x).length + (list.filter((y) => y === x).length + 1) / 2;
  const pairs = fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 12 })), {
    minLength: 8,
    maxLength: 20,
  });
  fc.assert(
    fc.property(pairs, (list) => {
      const [xs, ys] = [list.map(([x]) => x), list.map(([, y]) => y)];
      const [rx, ry] = [xs.map((x) => rank(xs, x)), ys.map((y) => rank(ys, y))];
      const n = list.length;
      const middle = (n + 1) / 2;
      const product = (a: number[], b: number[]) =>
        a.reduce((total, r, i) => total + (r - middle) * ((b[i] ?? 0) - middle), 0);
      const spread = product(rx, rx) * product(ry, ry);
      const { rho } = spearman(xs, ys);
      if (spread === 0) expect(rho.value).toBeNull();
      else expect(rho.value).toBeCloseTo(product(rx, ry) / Math.sqrt(spread), 10);
      if (new Set(xs).size === n && new Set(ys).size === n) {
        const squares = rx.reduce((total, r, i) => total + (r - (ry[i] ?? 0)) ** 2, 0);
        expect(rho.value).toBeCloseTo(1 - (6 * squares) / (n * (n * n - 1)), 10);
      }
    }),
    { seed: 31, numRuns: 300 },
  );
});

test('neighbours are compared place by place; nothing in the words claims a cause', () => {
  const series = [1, 2, 3, 4, null, 6, 7, 8, 9];
  const result = profitChainMethod.analyse({
    rows: [
      { link: '5', value: '81', series: '1;2;3;4;5;6;7;8;9' },
      { link: 'Customer loyalty', value: 63, series },
      { link: 'profit', value: 108 },
    ],
    options: {},
  });
  const chain = result.ok ? (result.result as ReturnType<typeof profitChain>) : null;
  expect(chain?.neighbours).toHaveLength(6);
  expect(chain?.neighbours[4]).toMatchObject({
    from: 'customer satisfaction',
    to: 'customer loyalty',
    rho: { value: 1, n: 8 },
  });
  expect(chain?.neighbours[5]?.rho).toMatchObject({ value: null, n: 0 });
  expect(JSON.stringify({ notes: chain?.notes, tables: result.ok && result.tables })).not.toMatch(
    /\b(causes?|because of|leads to|drives|thanks to|effect)\b/i,
  );
});

test('a link that is none of the seven, or a series that holds words, is refused with its row', () => {
  expect(profitLinks.map((link, at) => [readProfitLink(link), readProfitLink(String(at + 1))])).toEqual(
    profitLinks.map((link) => [link, link]),
  );
  const bad = profitChainMethod.analyse({
    rows: [{ link: 'luck' }, { link: 1, series: '1;two' }, { link: 'toString' }],
    options: {},
  });
  expect(!bad.ok && bad.problems.map(({ row, field }) => `${row} ${field}`)).toEqual([
    '1 link',
    '2 series',
    '3 link',
  ]);
});

test('nine quarters by hand: ρ = 55/√(60 × 59.5), Fisher’s z with √(1.06/6)', () => {
  const { rho, interval, p } = spearman(
    [70, 72, 71, 74, 76, 75, 78, 79, 81],
    [50, 52, 53, 53, 55, 58, 57, 60, 63],
  );
  expect(rho.value).toBeCloseTo(55 / Math.sqrt(60 * 59.5), 14);
  expect(interval?.low).toBeCloseTo(0.6460864097954, 10);
  expect(interval?.high).toBeCloseTo(0.9841901111742, 10);
  expect(p.value).toBeLessThan(0.001);
});
