import fc from 'fast-check';
import { expect, test } from 'vitest';
import { momentsOfTruthMethod } from './method.ts';
import { type MomentInput, type MomentsOfTruth, momentsOfTruth } from './momentsOfTruth.ts';

const moment = (contactPoint: string, given: Partial<MomentInput> = {}): MomentInput => ({
  contactPoint,
  marked: true,
  persona: '',
  importance: null,
  outcome: null,
  criterion: 'on time',
  recovery: null,
  ...given,
});

function run(rows: readonly MomentInput[], contactPoints: number | null = null): MomentsOfTruth {
  const result = momentsOfTruth(rows, { contactPoints });
  if (!('method' in result)) throw new Error(JSON.stringify(result));
  return result;
}

test('counted by importance and outcome; what is not judged is counted as such', () => {
  const { counts, n } = run([
    moment('a', { importance: 'high', outcome: 'negative' }),
    moment('a', { importance: 'high', outcome: 'positive', persona: 'guest' }),
    moment('b', { importance: 'low' }),
    moment('c'),
  ]);
  expect(n).toBe(4);
  expect(counts.high).toEqual({ positive: 1, mixed: 0, negative: 1, unknown: 0 });
  expect([counts.low.unknown, counts['not judged'].unknown]).toEqual([1, 1]);
});

test('more than a third is too many, exactly a third is not; a contact point counts once', () => {
  const two = [moment('a'), moment('b'), moment('b', { persona: 'guest' })];
  expect(run(two, 6)).toMatchObject({ marked: 2, tooMany: false, share: { n: 6 } });
  expect(run(two, 5)).toMatchObject({ tooMany: true, share: { value: 0.4, n: 5 } });
  expect(run(two, 5).notes.map(({ code }) => code)).toEqual(['too-many']);
  const unmarked = ['c', 'd', 'e', 'f'].map((name) => moment(name, { marked: false }));
  expect(run([...two, ...unmarked])).toMatchObject({ n: 3, tooMany: false, share: { n: 6 } });
});

test('a list of moments alone has no share, and one mark on a map just begun no warning', () => {
  expect(run([moment('a')])).toMatchObject({
    share: { value: null, why: expect.stringContaining('how many') },
  });
  expect(run([moment('a')], 1).tooMany).toBe(false);
  expect(run([]).share).toMatchObject({ value: null });
  expect(run([], 0).share).toMatchObject({ value: null, why: 'There are no contact points.' });
});

test('a bad moment of high importance needs a recovery step', () => {
  const bad = { importance: 'high', outcome: 'negative' } as const;
  const { unrecovered } = run([
    moment('ready', { ...bad, recovery: true }),
    moment('none', { ...bad, recovery: false, persona: 'guest' }),
    moment('not said', bad),
    moment('less important', { ...bad, importance: 'medium' }),
    moment('not marked', { ...bad, marked: false }),
  ]);
  expect(unrecovered).toEqual([
    { row: 2, contactPoint: 'none', persona: 'guest' },
    { row: 3, contactPoint: 'not said', persona: '' },
  ]);
});

test('what cannot be is refused', () => {
  expect(momentsOfTruth([moment('a'), moment(' ')])).toMatchObject([{ row: 2, field: 'contactPoint' }]);
  for (const contactPoints of [1, 2.5, Number.NaN])
    expect(momentsOfTruth([moment('a'), moment('b')], { contactPoints })).toMatchObject([
      { row: null, field: 'contactPoints' },
    ]);
});

test('counts by persona add up to those of all, and agree with filtering anew', () => {
  const any = fc.record({
    contactPoint: fc.constantFrom('a', 'b', 'c'),
    marked: fc.boolean(),
    persona: fc.constantFrom('', 'guest', 'agent'),
    importance: fc.constantFrom('high', 'medium', 'low', null),
    outcome: fc.constantFrom('positive', 'mixed', 'negative', 'unknown', null),
    criterion: fc.constant(''),
    recovery: fc.constantFrom(true, false, null),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 30 }), (given) => {
      const rows = given as MomentInput[];
      const { counts, personas, marked } = run(rows);
      const moments = rows.filter((row) => row.marked);
      expect(marked).toBe(
        ['a', 'b', 'c'].filter((name) => moments.some((row) => row.contactPoint === name)).length,
      );
      for (const level of ['high', 'medium', 'low', 'not judged'] as const)
        for (const outcome of ['positive', 'mixed', 'negative', 'unknown'] as const) {
          const fits = (row: MomentInput): boolean =>
            (row.importance ?? 'not judged') === level && (row.outcome ?? 'unknown') === outcome;
          expect(counts[level][outcome]).toBe(moments.filter(fits).length);
          expect(personas.reduce((sum, one) => sum + one.counts[level][outcome], 0)).toBe(
            counts[level][outcome],
          );
        }
    }),
    { seed: 3, numRuns: 150 },
  );
});

test('as a method', () => {
  const rows = [
    { Touchpoint: 'desk', importance: 'High', outcome: 'negative', recovery: 'no' },
    { touchpoint: 'bar', marked: 'no' },
  ];
  expect(momentsOfTruthMethod.analyse({ rows, options: {} })).toMatchObject({
    ok: true,
    result: { n: 1, share: { value: 0.5 }, unrecovered: [{ row: 1 }] },
  });
});
