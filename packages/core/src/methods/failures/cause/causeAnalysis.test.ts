import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type CauseAnalysis, causeAnalysis, type CauseInput, serviceBones } from './causeAnalysis.ts';
import { causeAnalysisMethod } from './method.ts';

const cause = (bone: string, whys: readonly string[] = [], root = false): CauseInput => ({
  problem: 'late room',
  bone,
  cause: 'no linen',
  whys,
  root,
});

function run(rows: readonly CauseInput[], bones = serviceBones): CauseAnalysis {
  const result = causeAnalysis(rows, { bones });
  if (!('method' in result)) throw new Error(JSON.stringify(result));
  return result;
}

test('causes by bone, in the order of the bones; chains with depth, end and whether they are finished', () => {
  const { bones, chains, unfinished, meanDepth, notes } = run([
    cause('Process', ['laundry late', 'one van', '', ' '], true),
    cause('people'),
    cause('', ['x']),
  ]);
  expect(bones.map(({ bone, causes, finished }) => [bone, causes, finished])).toEqual([
    ['people', 1, 0],
    ['process', 1, 1],
    ['place', 0, 0],
    ['policy', 0, 0],
    ['provision', 0, 0],
    ['patron', 0, 0],
    ['', 1, 0],
  ]);
  expect(chains.map(({ depth, end, finished }) => [depth, end, finished])).toEqual([
    [2, 'one van', true],
    [0, 'no linen', false],
    [1, 'x', false],
  ]);
  expect(unfinished.map(({ row }) => row)).toEqual([2, 3]);
  expect(meanDepth).toEqual({ value: 2, n: 1, why: null });
  expect(notes.map(({ code }) => code)).toEqual(['counts', 'unfinished', 'empty-bones', 'no-bone']);
});

test('five answers do not finish a chain by themselves', () => {
  const { unfinished, meanDepth } = run([cause('place', ['a', 'b', 'c', 'd', 'e'])]);
  expect(unfinished).toHaveLength(1);
  expect(meanDepth).toMatchObject({ value: null, why: 'No chain has reached a root cause.' });
});

test.each([
  [cause('place', ['a', '', 'c']), 'why2'],
  [cause('weather'), 'bone'],
  [{ ...cause('place'), cause: ' ' }, 'cause'],
  [
    cause(
      'place',
      Array.from({ length: 11 }, () => 'x'),
    ),
    'whys',
  ],
])('what cannot be is refused with row and field: %j', (given, field) => {
  expect(causeAnalysis([cause('place'), given])).toMatchObject([{ row: 2, field }]);
});

test('bones of one’s own', () => {
  expect(run([cause('ROAD')], ['road', 'sky']).bones).toEqual([
    { bone: 'road', causes: 1, finished: 0 },
    { bone: 'sky', causes: 0, finished: 0 },
  ]);
  for (const bones of [[], ['a', 'A'], ['a', ' ']])
    expect(causeAnalysis([], { bones })).toMatchObject([{ row: null, field: 'bones' }]);
  expect(run([])).toMatchObject({ n: 0, chains: [], meanDepth: { value: null } });
});

test('counts agree with filtering the rows for each bone', () => {
  const any = fc.record({
    bone: fc.constantFrom('', ...serviceBones),
    depth: fc.integer({ min: 0, max: 10 }),
    root: fc.boolean(),
  });
  fc.assert(
    fc.property(fc.array(any, { maxLength: 30 }), (given) => {
      const rows = given.map(({ bone, depth, root }) =>
        cause(
          bone,
          Array.from({ length: depth }, () => 'w'),
          root,
        ),
      );
      const { bones, meanDepth, chains } = run(rows);
      for (const one of bones) expect(one.causes).toBe(given.filter(({ bone }) => bone === one.bone).length);
      expect(chains.map(({ depth }) => depth)).toEqual(given.map(({ depth }) => depth));
      const done = given.filter(({ root }) => root);
      if (done.length === 0) expect(meanDepth.value).toBeNull();
      else
        expect(meanDepth.value).toBeCloseTo(
          done.reduce((sum, { depth }) => sum + depth, 0) / done.length,
          10,
        );
    }),
    { seed: 3, numRuns: 100 },
  );
});

test('as a method', () => {
  const rows = [{ cause: 'no linen', bone: 'provision', why1: 'late van', why2: 'one driver', root: 'yes' }];
  expect(causeAnalysisMethod.analyse({ rows, options: {} })).toMatchObject({
    ok: true,
    result: { chains: [{ depth: 2, end: 'one driver', finished: true }] },
  });
  const own = { bones: '["road"]' };
  expect(causeAnalysisMethod.analyse({ rows, options: own })).toMatchObject({
    ok: false,
    problems: [{ field: 'bone' }],
  });
});
