import fc from 'fast-check';
import { expect, test } from 'vitest';
import { compareJourneys, type JourneyPoint } from './journeyComparison.ts';
import { journeyComparisonMethod } from './journeyComparisonMethod.ts';
import { matchByTitle } from './matchByTitle.ts';

const point = (title: string, fields: Partial<JourneyPoint> = {}): JourneyPoint => ({
  title,
  emotion: null,
  minutes: null,
  wait: null,
  failures: null,
  moments: null,
  deviation: null,
  ...fields,
});
const statuses = (first: JourneyPoint[], second: JourneyPoint[], kind: 'planned-actual' | 'as-is-to-be') =>
  compareJourneys(first, second, kind).points.map(({ title, status }) => `${title} ${status}`);

test('the deviation view: completed, missing, failed, extra', () => {
  const plan = ['Order', 'Confirm', 'Deliver', 'Follow up'].map((title) => point(title));
  const actual = [
    point(' order '),
    point('Call to ask'),
    point('Deliver', { deviation: 'failed' }),
    point('Confirm', { deviation: 'extra' }),
    point('Follow up', { deviation: 'missing' }),
  ];
  const { points, counts } = compareJourneys(plan, actual, 'planned-actual');
  expect(points.map(({ title, status }) => `${title} ${status}`)).toEqual([
    'Order completed',
    'Call to ask extra',
    'Confirm missing',
    'Deliver failed',
    'Confirm extra',
    'Follow up missing',
  ]);
  expect(counts).toEqual({ completed: 1, extra: 2, missing: 2, failed: 1 });
});

test('as-is and to-be: kept, removed, added, whatever deviations say', () => {
  expect(
    statuses([point('A', { deviation: 'failed' }), point('B')], [point('C'), point('a')], 'as-is-to-be'),
  ).toEqual(['C added', 'A kept', 'B removed']);
  expect(statuses([], [], 'as-is-to-be')).toEqual([]);
});

test('several contact points of one title meet in their order', () => {
  const { points } = compareJourneys(
    [point('Wait'), point('Wait')],
    [point('Wait'), point('Wait'), point('wait')],
    'planned-actual',
  );
  expect(points.map(({ first, second }) => [first, second])).toEqual([
    [0, 0],
    [1, 1],
    [null, 2],
  ]);
});

test('figures side by side; an unknown half leaves the difference unknown', () => {
  const { first, second, change, notes } = compareJourneys(
    [
      point('A', { emotion: 2, minutes: 10, wait: 30, failures: 2 }),
      point('B', { emotion: 3, minutes: 10, wait: 0 }),
    ],
    [
      point('A', { emotion: 4, minutes: 15, wait: 5, failures: 0, moments: 1 }),
      point('B', { emotion: 1, minutes: 99, deviation: 'missing' }),
    ],
    'planned-actual',
  );
  expect([first.curveMean.value, second.curveMean.value, change.curveMean.value]).toEqual([2.5, 4, 1.5]);
  expect([first.waitingShare.value, second.waitingShare.value]).toEqual([0.6, 0.25]);
  expect([first.total.value, second.total.value, change.total.value]).toEqual([50, 20, -30]);
  expect([change.failures.value, change.contactPoints.value]).toEqual([-2, -1]);
  expect(change.moments.value).toBeNull();
  expect(change.moments.why).toContain('Moments of truth were not recorded');
  expect(notes).toEqual([]);
});

test('matching agrees with taking the first free one of the same title, one by one', () => {
  const titles = fc.array(fc.constantFrom('a', 'A ', 'b', 'c  d', 'C D', ''), { maxLength: 12 });
  const plain = (title: string) => title.trim().toLowerCase().split(/\s+/).join(' ');
  fc.assert(
    fc.property(titles, titles, (first, second) => {
      const free = first.map((title, at) => ({ title: plain(title), at }));
      const expected = second.map((title) => {
        const found = free.findIndex((one) => one.title === plain(title));
        return found < 0 ? null : (free.splice(found, 1)[0]?.at ?? null);
      });
      const matches = matchByTitle(first, second);
      for (const [at, partner] of expected.entries())
        expect(matches.filter(({ second: b }) => b === at)).toEqual([{ first: partner, second: at }]);
      expect(matches.flatMap(({ first: a }) => a ?? [])).toEqual(first.map((_, at) => at));
      expect(matches).toHaveLength(first.length + expected.filter((one) => one === null).length);
    }),
    { seed: 37, numRuns: 400 },
  );
});

test('5,000 contact points, all different or all the same, are quick', () => {
  const many = Array.from({ length: 5000 }, (_, i) => point(`P${i}`));
  const same = many.map(() => point('Same'));
  const other = many.map(({ title }) => point(`x${title}`));
  expect(compareJourneys(many, other, 'planned-actual').counts).toEqual({ missing: 5000, extra: 5000 });
  expect(compareJourneys(same, same, 'planned-actual').counts).toEqual({ completed: 5000 });
});

test('from a table: the side is told by first and second, planned and actual, as-is and to-be', () => {
  const run = journeyComparisonMethod.analyse({
    rows: [
      { journey: 'planned', contact_point: 'A', emotion: '3' },
      { journey: 'Actual', contact_point: 'A', deviation: 'failed' },
    ],
    options: {},
  });
  expect(run.ok && run.result).toMatchObject({ counts: { failed: 1 } });
  const bad = journeyComparisonMethod.analyse({
    rows: [{ journey: 'third', contact_point: 'A', emotion: 6, failures: 1.5 }],
    options: {},
  });
  expect(!bad.ok && bad.problems.map(({ field }) => field)).toEqual(['journey', 'emotion', 'failures']);
});
