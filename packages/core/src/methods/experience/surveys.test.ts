import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareEffort, compareSatisfaction } from './compareWaves.ts';
import { compareWavesMethod } from './compareWavesMethod.ts';
import { effort, fivePointEffort } from './effort.ts';
import { effortMethod } from './effortMethod.ts';
import { satisfaction } from './satisfaction.ts';
import { satisfactionMethod } from './satisfactionMethod.ts';
import { tallyOf } from './tally.ts';
import { meanDifference, shareDifference } from './waves.ts';

const z95 = 1.959963984540054;
const answers = (max: number) =>
  fc.array(fc.option(fc.integer({ min: 1, max }), { freq: 8 }), { minLength: 1, maxLength: 60 });
const given = (list: readonly (number | null)[]) => list.filter((one) => one !== null);

/** Wilson's ends as the shares from which the seen one is exactly z standard errors away, by halving. */
function wilson(hits: number, n: number): [number, number] {
  const seen = hits / n;
  const end = (from: number, to: number): number => {
    let [near, far] = [from, to];
    for (let i = 0; i < 100; i++) {
      const p = (near + far) / 2;
      if (Math.abs(seen - p) <= z95 * Math.sqrt((p * (1 - p)) / n)) near = p;
      else far = p;
    }
    return (near + far) / 2;
  };
  return [end(seen, 0), end(seen, 1)];
}

/** The chance of a t at least as far from 0, by Simpson's rule after t = √df·tan θ. */
function tChance(t: number, df: number): number {
  const area = (to: number) => {
    const steps = 2000;
    let total = 0;
    for (let i = 0; i <= steps; i++)
      total += Math.cos((i / steps) * to) ** (df - 1) * (i === 0 || i === steps ? 1 : i % 2 ? 4 : 2);
    return (total * to) / steps / 3;
  };
  return 1 - area(Math.atan(Math.abs(t) / Math.sqrt(df))) / area(Math.PI / 2);
}

test('satisfaction: the top two of five, their interval, and the mean', () => {
  const { satisfied, mean, n, notes } = satisfaction(tallyOf([5, 5, 4, 3, 2, null]));
  expect([satisfied.figure.value, mean.figure.value, n]).toEqual([0.6, 3.8, 5]);
  expect(satisfied.interval?.kind).toBe('Wilson score');
  expect(notes.map(({ code }) => code)).toEqual(['blanks', 'few-answers']);
  expect(satisfaction(tallyOf([null])).satisfied.figure.why).toBe('Nobody answered.');
  expect(satisfaction(tallyOf([4])).mean).toEqual({ figure: { value: 4, n: 1, why: null }, interval: null });
});

test('satisfaction on other scales goes by option, and a scale that tells nobody apart is refused', () => {
  const rows = [{ answer: 7 }, { answer: 6 }, { answer: '5' }, { answer: '' }];
  const seven = satisfactionMethod.analyse({ rows, options: { highest: 7 } });
  expect(seven.ok && seven.result).toMatchObject({ n: 3, satisfied: { figure: { value: 2 / 3 } } });
  const topThree = satisfactionMethod.analyse({ rows, options: { highest: 7, satisfiedFrom: 5 } });
  expect(topThree.ok && topThree.result).toMatchObject({ satisfied: { figure: { value: 1 } } });
  for (const options of [{ lowest: 5 }, { satisfiedFrom: 6 }, { satisfiedFrom: 1 }]) {
    const refused = satisfactionMethod.analyse({ rows: [], options });
    expect(!refused.ok && refused.problems[0]?.code).toBe('bad-scale');
  }
  const off = satisfactionMethod.analyse({ rows, options: {} });
  expect(!off.ok && off.problems.map(({ row }) => row)).toEqual([1, 2]);
});

test('satisfaction agrees with people counted one by one and Wilson’s ends by halving', () => {
  fc.assert(
    fc.property(answers(5), (list) => {
      const { satisfied, mean } = satisfaction(tallyOf(list));
      const people = given(list);
      if (people.length === 0) {
        expect(mean.figure.value).toBeNull();
        return;
      }
      const [low, high] = wilson(people.filter((a) => a >= 4).length, people.length);
      expect(satisfied.interval?.low).toBeCloseTo(low, 9);
      expect(satisfied.interval?.high).toBeCloseTo(high, 9);
      const middle = people.reduce((a, b) => a + b, 0) / people.length;
      expect(mean.figure.value).toBeCloseTo(middle, 12);
      if (people.length < 2) {
        expect(mean.interval).toBeNull();
        return;
      }
      const spread = people.reduce((a, b) => a + (b - middle) ** 2, 0) / (people.length - 1);
      const half = (mean.interval?.high ?? 0) - middle;
      if (spread === 0) {
        expect(mean.interval).toBeNull();
        return;
      }
      // Half the width is the t whose two tails hold 5 %.
      expect(tChance(half / Math.sqrt(spread / people.length), people.length - 1)).toBeCloseTo(0.05, 5);
    }),
    { seed: 5, numRuns: 100 },
  );
});

test('effort: 5 to 7 of seven is easy; on the older form 1 and 2 of five; the convention says which', () => {
  const seven = effort(tallyOf([7, 6, 5, 4, 1]));
  expect([seven.easy.figure.value, seven.mean.figure.value]).toEqual([0.6, 4.6]);
  expect(seven.convention).toContain('higher is better; easy = answers 5 to 7');
  const five = effort(tallyOf([1, 2, 3, 4, 5]), fivePointEffort);
  expect([five.easy.figure.value, five.mean.figure.value]).toEqual([0.4, 3]);
  expect(five.convention).toContain('lower is better; easy = answers 1 to 2');
  const run = effortMethod.analyse({ rows: [{ answer: 6 }], options: { direction: 'hard' } });
  expect(!run.ok && run.problems[0]).toMatchObject({ code: 'off-scale', row: 1, field: 'answer' });
});

test('turning the form round turns nothing but the direction', () => {
  fc.assert(
    fc.property(answers(7), (list) => {
      const turned = list.map((answer) => (answer === null ? null : 8 - answer));
      const easy = effort(tallyOf(list)).easy;
      expect(effort(tallyOf(turned), { direction: 'hard', highest: 7 }).easy).toEqual(easy);
      expect(easy.figure.value ?? 0).toBeCloseTo(
        given(list).filter((a) => [5, 6, 7].includes(a)).length / Math.max(1, given(list).length),
        12,
      );
    }),
    { seed: 7, numRuns: 200 },
  );
});

test('Newcombe’s published example: 56 of 70 against 48 of 80', () => {
  const wave = (yes: number, n: number) =>
    tallyOf([
      { answer: 5, count: yes },
      { answer: 1, count: n - yes },
    ]);
  const { change, interval } = shareDifference(wave(48, 80), wave(56, 70), (a) => a === 5);
  expect(change.value).toBeCloseTo(0.2, 12);
  expect(interval?.low).toBeCloseTo(0.0524, 4);
  expect(interval?.high).toBeCloseTo(0.3339, 4);
});

test('the difference of shares agrees with χ² of the table of two by two', () => {
  fc.assert(
    fc.property(answers(5), answers(5), (a, b) => {
      const { statistic, interval, change } = shareDifference(tallyOf(a), tallyOf(b), (x) => x >= 4);
      const [one, two] = [given(a), given(b)];
      const [n1, n2] = [one.length, two.length];
      if (n1 === 0 || n2 === 0) {
        expect(change.value).toBeNull();
        return;
      }
      const yes = [one, two].map((list) => list.filter((x) => x >= 4).length);
      const table = [yes[0] ?? 0, n1 - (yes[0] ?? 0), yes[1] ?? 0, n2 - (yes[1] ?? 0)] as const;
      const [w, x, y, z] = table;
      const margins = n1 * n2 * (w + y) * (x + z);
      if (margins === 0) expect(statistic.value).toBeNull();
      else expect((statistic.value ?? 0) ** 2).toBeCloseTo(((n1 + n2) * (w * z - x * y) ** 2) / margins, 8);
      const [l1, u1] = wilson(w, n1);
      const [l2, u2] = wilson(y, n2);
      const [p1, p2] = [w / n1, y / n2];
      expect(interval?.low).toBeCloseTo(p2 - p1 - Math.sqrt((p2 - l2) ** 2 + (u1 - p1) ** 2), 8);
      expect(interval?.high).toBeCloseTo(p2 - p1 + Math.sqrt((u2 - p2) ** 2 + (p1 - l1) ** 2), 8);
    }),
    { seed: 11, numRuns: 200 },
  );
});

test('the difference of means agrees with Welch’s t person by person', () => {
  fc.assert(
    fc.property(answers(7), answers(7), (a, b) => {
      const { statistic, p, change } = meanDifference(tallyOf(a), tallyOf(b));
      const parts = [given(a), given(b)].map((list) => {
        const middle = list.reduce((x, y) => x + y, 0) / list.length;
        const spread = list.reduce((x, y) => x + (y - middle) ** 2, 0) / (list.length - 1);
        return { n: list.length, middle, error: spread / list.length };
      });
      const [one, two] = parts;
      if (!one || !two || one.n === 0 || two.n === 0) {
        expect(change.value).toBeNull();
        return;
      }
      expect(change.value).toBeCloseTo(two.middle - one.middle, 10);
      if (one.n < 2 || two.n < 2 || one.error + two.error < 1e-20) {
        expect([statistic.value, p.value]).toEqual([null, null]);
        return;
      }
      const t = (two.middle - one.middle) / Math.sqrt(one.error + two.error);
      const df = (one.error + two.error) ** 2 / (one.error ** 2 / (one.n - 1) + two.error ** 2 / (two.n - 1));
      expect(statistic.value).toBeCloseTo(t, 8);
      expect(p.value).toBeCloseTo(tChance(t, df), 4);
    }),
    { seed: 13, numRuns: 100 },
  );
});

test('two waves from a table; one or three are refused, and so are answers off the scale', () => {
  const rows = [
    { wave: 'Spring', answer: 4, count: 60 },
    { wave: 'Spring', answer: 2, count: 40 },
    { wave: 'Autumn', answer: 5, count: 75 },
    { wave: 'Autumn', answer: 3, count: 25 },
  ];
  const run = compareWavesMethod.analyse({ rows, options: { measure: 'satisfaction' } });
  expect(run.ok && run.result).toMatchObject({ n: 200, first: { n: 100 } });
  const share = run.ok ? (run.result as ReturnType<typeof compareSatisfaction>).share : null;
  expect(share?.change.value).toBeCloseTo(0.15, 12);
  // χ² = 200·(60·25 − 40·75)²/(100·100·135·65) = 5.128
  expect(share?.statistic.value).toBeCloseTo(Math.sqrt(5.128205), 6);
  for (const few of [rows.slice(0, 2), [...rows, { wave: 'Winter', answer: 1 }], []]) {
    const refused = compareWavesMethod.analyse({ rows: few, options: { measure: 'effort' } });
    expect(!refused.ok && refused.problems[0]?.code).toBe('not-two-waves');
  }
  const off = compareWavesMethod.analyse({
    rows: [...rows, { wave: 'Spring', answer: 6 }],
    options: { measure: 'satisfaction' },
  });
  expect(!off.ok && off.problems[0]).toMatchObject({ row: 5, field: 'answer' });
  const groups = compareWavesMethod.analyse({
    rows: [
      { wave: 'A', group: 'promoters', count: 41 },
      { wave: 'A', group: 'detractors', count: 18 },
      { wave: 'B', group: 'passives', count: 9 },
    ],
    options: { measure: 'recommendation' },
  });
  expect(groups.ok && groups.result).toMatchObject({ first: { n: 59 }, second: { n: 9 } });
  expect(
    compareEffort({ name: 'A', answers: tallyOf([]) }, { name: 'B', answers: tallyOf([1]) }).share,
  ).toEqual(expect.objectContaining({ interval: null, change: expect.objectContaining({ value: null }) }));
});

test('5,000 people one by one, and a thousand million in one row', () => {
  const list = Array.from({ length: 5000 }, (_, i) => (i % 5) + 1);
  expect(satisfaction(tallyOf(list)).satisfied.figure.value).toBe(0.4);
  const many = effortMethod.analyse({ rows: [{ answer: 7, count: 1e9 }], options: {} });
  expect(many.ok && many.result.n).toBe(1e9);
});

test('answers that are all the same: a mean without an interval, and a note that says why', () => {
  const same = satisfaction(tallyOf(Array.from({ length: 40 }, () => 5)));
  expect(same.mean).toEqual({ figure: { value: 5, n: 40, why: null }, interval: null });
  expect(same.notes.map(({ code }) => code)).toEqual(['no-spread']);
  // Wilson's interval of the share stays: it is not of no width.
  expect(same.satisfied.interval?.low).toBeCloseTo(40 / (40 + 1.959963984540054 ** 2), 12);
  expect(satisfaction(tallyOf([5])).notes.map(({ code }) => code)).toEqual(['few-answers']);
  expect(effort(tallyOf(Array.from({ length: 30 }, () => 6))).notes).toMatchObject([{ code: 'no-spread' }]);
});
