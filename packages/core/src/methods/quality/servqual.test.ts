import { expect, test } from 'vitest';
import { serviceQualityItems } from './instrument.ts';
import { servqual, type ServqualInput } from './servqual.ts';
import type { ServqualResult } from './servqualResult.ts';
import type { Answer, Respondent, StudyItem } from './study.ts';

const item = (id: string, dimension: StudyItem['dimension'], more: Partial<StudyItem> = {}): StudyItem => ({
  id,
  dimension,
  topic: '',
  reverse: false,
  contactPoints: [],
  ...more,
});
const two = [item('1', 'tangibles'), item('2', 'reliability'), item('3', 'reliability')];

function person(
  id: string,
  expected: readonly Answer[],
  perceived: readonly Answer[],
  points: readonly Answer[] | null = null,
): Respondent {
  return { id, segment: '', date: '', expected, perceived, points };
}

const scale = { min: 1, max: 7 };

function run(input: Partial<ServqualInput>): ServqualResult<ServqualInput> {
  const read = servqual({ items: two, respondents: [], scale, ...input });
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

function problems(input: Partial<ServqualInput>): readonly string[] {
  const read = servqual({ items: two, respondents: [], scale, ...input });
  return read.ok ? [] : read.problems.map(({ code, row, field }) => `${code} ${row} ${field}`);
}

const codes = (result: ServqualResult<unknown>): readonly string[] => result.notes.map(({ code }) => code);

test('three people by hand', () => {
  // Gaps: Ann −1 | −2, 0; Ben 0 | −1, –; Cy −3 | 1, 1. Reliability by person: −1, −1, 1.
  const result = run({
    respondents: [
      person('Ann', [6, 7, 5], [5, 5, 5]),
      person('Ben', [4, 6, null], [4, 5, 7]),
      person('Cy', [7, 4, 5], [4, 5, 6]),
    ],
  });
  const [tangibles, reliability, responsiveness] = result.dimensions;
  expect(tangibles?.gap.value).toBeCloseTo(-4 / 3, 15);
  expect(tangibles?.expectation.value).toBeCloseTo(17 / 3, 15);
  expect(tangibles?.perception.value).toBeCloseTo(13 / 3, 15);
  expect(tangibles?.sd.value).toBeCloseTo(Math.sqrt(7 / 3), 14);
  expect(reliability?.gap.value).toBeCloseTo(-1 / 3, 15);
  expect(reliability?.n).toBe(3);
  expect(responsiveness?.gap).toEqual({ value: null, n: 0, why: 'No item belongs to it.' });
  expect(result.unweighted.value).toBeCloseTo(-5 / 6, 15);
  // Items: −4/3, −2/3, 1/2.
  expect(result.itemMean.value).toBeCloseTo(-0.5, 15);
  expect(result.items.map(({ gap }) => gap.n)).toEqual([3, 3, 2]);
  expect(result.partial).toBe(true);
  expect(codes(result)).toEqual(['few-answers', 'partial', 'unequal-sizes']);
  expect(tangibles?.place).toEqual({ rank: 1, tied: false });
});

test('30 people carry an interval and a test, 29 do not', () => {
  // Half have a gap of −1, half of 0: mean −1/2, s² = 30/4/29.
  const people = Array.from({ length: 30 }, (_, at) => person(`${at}`, [5, 5, 5], [4 + (at % 2), 5, 5]));
  const [tangibles, reliability] = run({ respondents: people }).dimensions;
  const s = Math.sqrt(7.5 / 29);
  expect(tangibles?.sd.value).toBeCloseTo(s, 14);
  expect(tangibles?.t.value).toBeCloseTo(-0.5 / (s / Math.sqrt(30)), 12);
  expect(tangibles?.df).toBe(29);
  expect(tangibles?.p.value).toBeLessThan(0.0001);
  expect(tangibles?.interval?.low).toBeCloseTo(-0.5 - (2.04522964 * s) / Math.sqrt(30), 7);
  expect(reliability?.t.why).toMatch(/same/);
  const fewer = run({ respondents: people.slice(1) });
  expect(fewer.dimensions[0]).toMatchObject({ interval: null, df: null, t: { value: null, n: 29 } });
  expect(fewer.dimensions[0]?.sd.value).not.toBeNull();
  expect(codes(fewer)).toContain('few-answers');
});

test('the three conventions of one weighted score: 1.530, 153.03 and 30.606 beside 1.312', () => {
  // Gaps of the five dimensions with mean 1.312 and Σ w·G = 153.03.
  const gaps = [0.839, 1.961, 1.5, 1.36, 0.9];
  const weights = [10, 40, 20, 20, 10];
  expect(gaps.reduce((a, b) => a + b) / 5).toBeCloseTo(1.312, 12);
  const five = (['tangibles', 'reliability', 'responsiveness', 'assurance', 'empathy'] as const).map(
    (d, at) => item(`${at}`, d),
  );
  const found = (['normalised', 'points', 'worksheet'] as const).map((weightedAs) =>
    run({
      items: five,
      respondents: [
        person(
          'a',
          [1, 1, 1, 1, 1],
          gaps.map((gap) => 1 + gap),
        ),
      ],
      groupWeights: weights,
      weightedAs,
    }),
  );
  expect(found[0]?.unweighted.value).toBeCloseTo(1.312, 12);
  expect(found.map((f) => f.weighted.shown.value?.toFixed(3))).toEqual(['1.530', '153.030', '30.606']);
  expect(found.map((f) => f.weighted.normalised.value)).toEqual(
    found.map(() => found[0]?.weighted.shown.value),
  );
});

test('own points beat group weights; points that cannot be used are counted and named', () => {
  const result = run({
    respondents: [
      person('a', [5, 5, 5], [4, 3, 3], [75, 25, 0, 0, 0]),
      person('rescaled', [5, 5, 5], [4, 3, 3], [10, 30, null, 0, 0]),
      person('scaled', [5, 5, 5], [4, 3, 3], [10, 30, 0, 0, 0]),
      person('zero', [5, 5, 5], [4, 3, 3], [0, 0, 0, 0, 0]),
      person('blank', [5, 5, 5], [4, 3, 3], [50, 50, null, null, null]),
      person('elsewhere', [5, 5, 5], [4, 3, 3], [0, 0, 100, 0, 0]),
      person('none', [5, 5, 5], [4, 3, 3], null),
    ],
    groupWeights: [100, 0, 0, 0, 0],
  });
  expect(result.weighted.source).toBe('own');
  // −1.25, −1.75 and −1.5 count.
  expect(result.weighted.normalised).toEqual({ value: -1.5, n: 3, why: null });
  expect(codes(result)).toEqual(
    expect.arrayContaining([
      'points-rescaled',
      'points-zero',
      'points-incomplete',
      'points-missing',
      'points-elsewhere',
    ]),
  );
});

test('group weights: a scored dimension takes over what falls on others; all zero gives none', () => {
  const respondents = [person('a', [5, 5, 5], [4, 3, 3])];
  const weighted = (groupWeights: readonly number[]): unknown => run({ respondents, groupWeights }).weighted;
  expect(weighted([25, 75, 0, 0, 0])).toMatchObject({ normalised: { value: -1.75 }, source: 'group' });
  expect(weighted([25, 25, 25, 25, 0])).toMatchObject({ normalised: { value: -1.5 } });
  expect(weighted([0, 0, 0, 0, 0])).toMatchObject({
    normalised: { value: null, why: 'All weights are zero.' },
  });
  expect(weighted([0, 0, 50, 50, 0])).toMatchObject({ normalised: { value: null } });
  expect(codes(run({ respondents, groupWeights: [1, 1, 0, 0, 0] }))).toContain('weights-rescaled');
});

test('a reverse item is turned round in both halves', () => {
  const items = [item('1', 'tangibles', { reverse: true })];
  const [tangibles] = run({ items, respondents: [person('a', [2], [3])] }).dimensions;
  expect(tangibles).toMatchObject({
    expectation: { value: 6 },
    perception: { value: 5 },
    gap: { value: -1 },
  });
});

test('people who answered too little are left out, counted and named', () => {
  const respondents = [
    person('half', [5, 5, null], [4, 4, 4]),
    person('third', [5, null, null], [4, 4, 4]),
    person('', [null, null, null], [4, 4, 4]),
  ];
  const half = run({ respondents });
  expect(half.n).toBe(1);
  expect(half.leftOut).toEqual([
    { row: 2, id: 'third', answered: 1, items: 3 },
    { row: 3, id: '', answered: 0, items: 3 },
  ]);
  expect(half.notes[0]?.message).toMatch(/^2 respondents are left out.*third, row 3/);
  expect(run({ respondents, minimumShare: 1 / 3 }).n).toBe(2);
  expect(run({ respondents, minimumShare: 0 }).n).toBe(2);
  const none = run({ respondents, minimumShare: 1 });
  expect(none.unweighted).toMatchObject({ value: null, n: 0 });
});

test('a dimension nobody answered is not scored, never 0', () => {
  const result = run({ respondents: [person('a', [null, 5, 5], [5, 3, 4])] });
  expect(result.dimensions[0]?.gap).toEqual({
    value: null,
    n: 0,
    why: 'Nobody answered both halves of an item.',
  });
  expect(result.dimensions[0]?.place).toBeNull();
  expect(result.unweighted.value).toBe(-1.5);
});

test('what is refused, with its place', () => {
  expect(problems({ respondents: [person('a', [5, 8, 5], [0, 5, 5])] })).toEqual([
    'outside-scale 1 E2',
    'outside-scale 1 P1',
  ]);
  expect(problems({ respondents: [person('a', [5, Number.NaN, 5], [5, 5, 5])] })).toEqual([
    'outside-scale 1 E2',
  ]);
  expect(problems({ perceptionScale: { min: 1, max: 5 } })).toEqual(['scales-differ null perceptionScale']);
  expect(problems({ scale: { min: 7, max: 1 } })).toEqual(['bad-scale null scale']);
  expect(problems({ items: [item('1', 'empathy'), item('1', 'empathy')] })).toEqual([
    'item-twice null items',
  ]);
  expect(problems({ items: [] })).toEqual(['no-items null items']);
  expect(problems({ minimumShare: 2 })).toEqual(['bad-share null minimumShare']);
  expect(problems({ groupWeights: [-1, 101, 0, 0, 0] })).toEqual(['bad-points null weights']);
  expect(problems({ respondents: [person('a', [5], [5], [0, -1, 0, 0, 0])] })).toEqual(['bad-points 1 W2']);
});

test('expectations at the ceiling are pointed out, relative to the scale', () => {
  const at = (e: number, max: number): boolean | undefined =>
    run({ scale: { min: 1, max }, respondents: [person('a', [e, 1, 1], [1, 1, 1])] }).dimensions[0]?.ceiling;
  expect([at(6.5, 7), at(6.6, 7), at(4.6, 5), at(4.7, 5)]).toEqual([false, true, false, true]);
});

test('ties in the ranking are listed as ties, also where rounding would part them', () => {
  const items = ['tangibles', 'reliability', 'empathy'].map((d, at) => item(`${at}`, d as 'empathy'));
  const result = run({
    items,
    respondents: [person('a', [1.3, 1.2, 5], [1, 0.9, 5])],
    scale: { min: 0, max: 7 },
  });
  expect(result.dimensions.map(({ place }) => place)).toEqual([
    { rank: 1, tied: true },
    { rank: 1, tied: true },
    null,
    null,
    { rank: 3, tied: false },
  ]);
  expect(codes(result)).toContain('ties');
});

test('contact points and stages: the mean of the answers to linked items, an item once a stage', () => {
  const items = [
    item('1', 'tangibles', { contactPoints: ['Desk', 'Lift'] }),
    item('2', 'reliability', { contactPoints: ['Desk'] }),
    item('3', 'reliability'),
  ];
  const result = run({
    items,
    stageOf: { Desk: 'Arrive', Lift: 'Arrive' },
    respondents: [person('a', [5, 5, 5], [4, 1, 5]), person('b', [5, null, 5], [3, 1, 5])],
  });
  const shown = (scores: typeof result.stages): unknown =>
    scores.map((s) => [s.name, s.items, s.value.value, s.value.n]);
  expect(shown(result.contactPoints)).toEqual([
    ['Desk', ['1', '2'], -7 / 3, 3],
    ['Lift', ['1'], -1.5, 2],
  ]);
  expect(shown(result.stages)).toEqual([['Arrive', ['1', '2'], -7 / 3, 3]]);
});

test('somebody who occurs twice is pointed out', () => {
  const result = run({ respondents: [person('a', [5, 5, 5], [4, 4, 4]), person('a', [5, 5, 5], [4, 4, 4])] });
  expect(codes(result)).toContain('duplicate-ids');
});

test('the instrument has 22 pairs, 4/5/4/4/5, all different', () => {
  const sizes = new Map<string, number>();
  for (const { dimension } of serviceQualityItems) sizes.set(dimension, (sizes.get(dimension) ?? 0) + 1);
  expect([...sizes.values()]).toEqual([4, 5, 4, 4, 5]);
  const texts = serviceQualityItems.flatMap(({ topic, expectation, perception }) => [
    topic,
    expectation,
    perception,
  ]);
  expect(new Set(texts).size).toBe(66);
});

test('equal gaps from everybody: no t, and no interval of no width that would claim to be certain', () => {
  const people = Array.from({ length: 40 }, (_, i) => person(`${i}`, [7, 6, 5], [6, 5, 4]));
  const [tangibles] = run({ respondents: people }).dimensions;
  expect(tangibles).toMatchObject({ gap: { value: -1 }, sd: { value: 0 }, interval: null, df: null });
  expect(tangibles?.t.why).toMatch(/no width is not usable/);
});
