import fc from 'fast-check';
import { expect, test } from 'vitest';
import { seededRandom } from '../numeric/random.ts';
import { findMethod } from '../catalogue.ts';
import { type ComparisonInput, compareStudies } from './studyComparison.ts';
import type { Respondent, StudyItem } from './study.ts';

const scale = { min: 1, max: 7 };
const items: readonly StudyItem[] = [
  { id: '1', dimension: 'empathy', topic: '', reverse: false, contactPoints: [] },
];
const person = (id: string, e: number | null, p: number): Respondent => ({
  id,
  segment: '',
  date: '',
  expected: [e],
  perceived: [p],
  points: null,
});
function run(input: Partial<ComparisonInput> & Pick<ComparisonInput, 'first' | 'second'>) {
  const read = compareStudies({ items, scale, of: 'gap', ...input });
  if (!read.ok) throw new Error(read.problems[0]?.message);
  const empathy = read.value.dimensions[4];
  if (!empathy) throw new Error('no dimension');
  return { ...read.value, empathy };
}
const group = (name: string, respondents: readonly Respondent[]) => ({ name, respondents });

test('Welch by hand: 40 against 32 people', () => {
  // First: gaps −2 and 0, half each: mean −1, s² = 40/39. Second: −1 and 0: mean −1/2, s² = 8/31.
  const first = Array.from({ length: 40 }, (_, at) => person(`${at}`, 5, at % 2 ? 5 : 3));
  const second = Array.from({ length: 32 }, (_, at) => person(`${at}`, 5, at % 2 ? 5 : 4));
  const { empathy, n } = run({ first: group('A', first), second: group('B', second) });
  const [a, b] = [40 / 39 / 40, 8 / 31 / 32];
  expect(n).toBe(72);
  expect(empathy.change.value).toBe(0.5);
  expect(empathy.t.value).toBeCloseTo(0.5 / Math.sqrt(a + b), 12);
  expect(empathy.df).toBeCloseTo((a + b) ** 2 / (a ** 2 / 39 + b ** 2 / 31), 10);
  // The two ends are as far from the change as t says: p of the end is 0.05.
  expect((empathy.interval?.low ?? 0) + (empathy.interval?.high ?? 0)).toBeCloseTo(1, 12);
  expect(empathy.p.value).toBeGreaterThan(0.005);
  expect(empathy.p.value).toBeLessThan(0.02);
});

test('p agrees with shuffling the people between the groups', () => {
  const random = seededRandom(5);
  const draw = (shift: number): number =>
    Math.min(7, Math.max(1, Math.round(4 + shift + 3 * (random() - 0.5))));
  const first = Array.from({ length: 45 }, (_, at) => person(`a${at}`, 4, draw(0)));
  const second = Array.from({ length: 35 }, (_, at) => person(`b${at}`, 4, draw(0.4)));
  const { empathy } = run({ first: group('A', first), second: group('B', second) });
  const all = [...first, ...second].map(({ perceived }) => perceived[0] ?? 0);
  const total = all.reduce((x, y) => x + y, 0);
  const observed = Math.abs(empathy.change.value ?? 0) - 1e-9;
  let asFar = 0;
  const draws = 20_000;
  for (let i = 0; i < draws; i++) {
    let sum = 0;
    for (let at = 0; at < 45; at++) {
      const other = at + Math.floor(random() * (all.length - at));
      const value = all[other] ?? 0;
      all[other] = all[at] ?? 0;
      all[at] = value;
      sum += value;
    }
    if (Math.abs((total - sum) / 35 - sum / 45) >= observed) asFar++;
  }
  expect(empathy.p.value).toBeGreaterThan((asFar / draws) * 0.6 - 0.01);
  expect(empathy.p.value).toBeLessThan((asFar / draws) * 1.4 + 0.01);
});

test('the same people: differences are taken first, who is in one group only does not count', () => {
  const first = Array.from({ length: 31 }, (_, at) => person(`${at}`, 5, 2 + (at % 4)));
  const second = Array.from({ length: 31 }, (_, at) =>
    person(`${30 - at}`, 5, 3 + ((30 - at) % 4) - ((30 - at) % 2)),
  );
  const result = run({
    first: group('A', [...first, person('only', 5, 1)]),
    second: group('B', second),
    paired: true,
  });
  // Differences: 1 for even ids, 0 for odd ones; 16 and 15 of them.
  expect(result).toMatchObject({ n: 31, unmatched: 1 });
  expect(result.empathy.change.value).toBeCloseTo(16 / 31, 14);
  const variance = (16 * (15 / 31) ** 2 + 15 * (16 / 31) ** 2) / 30;
  expect(result.empathy.t.value).toBeCloseTo(16 / 31 / Math.sqrt(variance / 31), 10);
  expect(result.empathy.df).toBe(30);
});

test('below 30 in a group the change stands without a test', () => {
  const first = Array.from({ length: 29 }, (_, at) => person(`${at}`, 5, 4 + (at % 2)));
  const second = Array.from({ length: 60 }, (_, at) => person(`${at}`, 5, 4 + (at % 2)));
  const { empathy, notes } = run({ first: group('A', first), second: group('B', second) });
  expect(empathy.change.value).not.toBeNull();
  expect(empathy).toMatchObject({ interval: null, df: null, t: { value: null } });
  expect(notes.map(({ code }) => code)).toEqual(['few-answers']);
  expect(run({ first: group('A', []), second: group('B', second) }).empathy.change.value).toBeNull();
  const same = Array.from({ length: 30 }, (_, at) => person(`${at}`, 5, 4));
  expect(run({ first: group('A', same), second: group('B', same) }).empathy.t.why).toMatch(/same/);
});

test('perceptions alone; ids that occur twice; rows named as in the table', () => {
  const some = [person('a', null, 4)];
  expect(
    run({ first: group('A', some), second: group('B', [person('b', null, 6)]), of: 'perception' }).empathy
      .change.value,
  ).toBe(2);
  const twice = compareStudies({
    items,
    scale,
    of: 'gap',
    paired: true,
    first: group('A', [...some, ...some]),
    second: group('B', some),
  });
  expect(twice.ok ? [] : twice.problems[0]).toMatchObject({ code: 'id-twice', row: 2 });
  const analyse = (options: Record<string, string>, extra = '2'): readonly string[] => {
    const result = findMethod('study-comparison')?.analyse({
      rows: [
        { segment: 'x', E1: '5', P1: '4' },
        { segment: 'y', E1: '5', P1: '4' },
        { segment: extra, E1: '5', P1: '8' },
      ],
      options: { items: '["empathy"]', ...options },
    });
    return result?.ok
      ? []
      : (result?.problems.map(({ code, row, field }) => `${code} ${row} ${field}`) ?? []);
  };
  expect(analyse({}, 'y')).toEqual(['outside-scale 3 P1']);
  expect(analyse({})).toEqual(['groups null first']);
  expect(analyse({ first: 'x', second: 'z' })).toEqual(['groups null second']);
  expect(analyse({ by: 'wave' })).toEqual(['groups null by']);
});

test('change, t and Welch’s degrees of freedom agree with sums of squares; pairs with their differences', () => {
  const gaps = (least: number) =>
    fc.array(fc.integer({ min: -4, max: 1 }), { minLength: least, maxLength: 45 });
  const group = (name: string, list: readonly number[]) => ({
    name,
    respondents: list.map((gap, at) => person(`p${at}`, 5, 5 + gap)),
  });
  /** n, Σx and Σx² are whole numbers, so this second way does not round until it divides. */
  const moments = (list: readonly number[]) => {
    const [n, s, q] = [list.length, list.reduce((a, x) => a + x, 0), list.reduce((a, x) => a + x * x, 0)];
    return { n, mean: s / n, error: (n * q - s * s) / (n * n * (n - 1)) };
  };
  fc.assert(
    fc.property(gaps(25), gaps(25), (a, b) => {
      const { empathy } = run({ first: group('A', a), second: group('B', b) });
      const [one, two] = [moments(a), moments(b)];
      expect(empathy.change.value).toBeCloseTo(two.mean - one.mean, 12);
      const error = one.error + two.error;
      if (a.length < 30 || b.length < 30 || error === 0) {
        expect([empathy.t.value, empathy.interval]).toEqual([null, null]);
      } else {
        expect(empathy.t.value).toBeCloseTo((two.mean - one.mean) / Math.sqrt(error), 9);
        const parts = one.error ** 2 / (one.n - 1) + two.error ** 2 / (two.n - 1);
        expect(empathy.df).toBeCloseTo(error ** 2 / parts, 7);
      }
      const both = Math.min(a.length, b.length);
      const paired = run({ first: group('A', a), second: group('B', b), paired: true });
      const differences = moments(Array.from({ length: both }, (_, at) => (b[at] ?? 0) - (a[at] ?? 0)));
      expect([paired.n, paired.unmatched]).toEqual([both, a.length + b.length - 2 * both]);
      expect(paired.empathy.change.value).toBeCloseTo(differences.mean, 12);
      if (both < 30 || differences.error === 0) expect(paired.empathy.t.value).toBeNull();
      else expect(paired.empathy.t.value).toBeCloseTo(differences.mean / Math.sqrt(differences.error), 9);
    }),
    { seed: 34, numRuns: 200 },
  );
});
