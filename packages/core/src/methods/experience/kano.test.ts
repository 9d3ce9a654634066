import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kano, type KanoPair } from './kano.ts';
import { kanoMethod } from './kanoMethod.ts';
import { type KanoAnswer, kanoAnswers, kanoCategory, readKanoAnswer } from './kanoTable.ts';

const pair = (
  functional: KanoAnswer | null,
  dysfunctional: KanoAnswer | null,
  feature = 'Wi-Fi',
): KanoPair => ({
  feature,
  functional,
  dysfunctional,
});
const pairs = {
  M: pair('expect', 'dislike'),
  O: pair('like', 'dislike'),
  A: pair('like', 'neutral'),
  I: pair('neutral', 'neutral'),
  R: pair('dislike', 'like'),
  Q: pair('like', 'like'),
};
const one = (...letters: (keyof typeof pairs)[]) => kano(letters.map((letter) => pairs[letter])).features[0];

test('the table, row by row', () => {
  const table = kanoAnswers.map((row) => kanoAnswers.map((column) => kanoCategory(row, column)).join(''));
  expect(table).toEqual(['QAAAO', 'RIIIM', 'RIIIM', 'RIIIM', 'RRRRQ']);
});

test('ties go M > O > A > I > R > Q, and are named', () => {
  expect(one('Q', 'R')?.category).toBe('R');
  expect(one('R', 'I')?.category).toBe('I');
  expect(one('I', 'A')?.category).toBe('A');
  expect(one('A', 'O')?.category).toBe('O');
  expect(one('O', 'M', 'Q')).toMatchObject({ category: 'M', tied: ['M', 'O', 'Q'] });
  expect(one('O', 'M', 'O')).toMatchObject({ category: 'O', tied: [] });
});

test('better and worse; undefined when all answers are reverse or questionable', () => {
  const feature = one('A', 'A', 'O', 'M', 'I', 'R', 'Q', 'Q');
  expect(feature).toMatchObject({ n: 8, better: { value: 0.6, n: 5 }, worse: { value: -0.4, n: 5 } });
  expect(feature?.totalStrength.value).toBe(0.5);
  expect(feature?.categoryStrength.value).toBe(0);
  const empty = one('R', 'Q');
  expect(empty?.better).toMatchObject({ value: null, n: 2 });
  expect(empty?.worse.why).toContain('nothing to divide by');
  expect(Object.is(one('I')?.worse.value, 0)).toBe(true);
});

test('half a pair is left out and counted; a feature nobody answered has no category', () => {
  const { features, n, notes } = kano([
    pair('like', null),
    pair(null, null),
    pairs.A,
    pair(null, 'like', 'Gym'),
  ]);
  expect(n).toBe(1);
  expect(features[0]).toMatchObject({ n: 1, incomplete: 2, category: 'A' });
  expect(features[1]).toMatchObject({
    n: 0,
    category: null,
    better: { value: null },
    totalStrength: { value: null },
  });
  expect(notes[0]?.message).toContain('3 pairs');
  expect(kano([]).features).toEqual([]);
});

test('agrees with the rules behind the table, counted the long way', () => {
  const answer = fc.option(fc.constantFrom(...kanoAnswers), { freq: 9 });
  const rule = (with_: KanoAnswer, without: KanoAnswer) => {
    if (with_ === without && (with_ === 'like' || with_ === 'dislike')) return 'Q';
    if (with_ === 'dislike' || without === 'like') return 'R';
    if (with_ === 'like') return without === 'dislike' ? 'O' : 'A';
    return without === 'dislike' ? 'M' : 'I';
  };
  fc.assert(
    fc.property(fc.array(fc.tuple(answer, answer), { maxLength: 30 }), (list) => {
      const feature = kano(list.map(([f, d]) => pair(f, d))).features[0];
      const letters = list.flatMap(([f, d]) => (f && d ? [rule(f, d)] : []));
      const count = (letter: string) => letters.filter((other) => other === letter).length;
      const best = [...letters].sort(
        (a, b) => count(b) - count(a) || 'MOAIRQ'.indexOf(a) - 'MOAIRQ'.indexOf(b),
      )[0];
      expect(feature?.category ?? undefined).toBe(best);
      const useful = letters.filter((letter) => !'RQ'.includes(letter)).length;
      const better = useful ? (count('A') + count('O')) / useful : null;
      const worse = useful ? (count('O') + count('M')) / useful : null;
      expect(feature?.better.value ?? null).toBe(better);
      expect(feature?.worse.value ?? null).toBe(worse === null ? null : 0 - worse);
    }),
    { seed: 3, numRuns: 400 },
  );
});

test('answers in words or numbers; anything else is refused with its row', () => {
  expect(['1', 'Like', 'can live with', 'LIVE-WITH', 'must be', '5'].map(readKanoAnswer)).toEqual([
    'like',
    'like',
    'live with',
    'live with',
    'expect',
    'dislike',
  ]);
  expect(['0', '6', 'love', '__proto__', 'constructor'].map(readKanoAnswer)).toEqual(
    Array(5).fill(undefined),
  );
  const bad = kanoMethod.analyse({
    rows: [
      { feature: 'A', functional: 'like', dysfunctional: '5' },
      { feature: 'A', functional: 'love', dysfunctional: 'dislike' },
      { feature: '', functional: 6, dysfunctional: '' },
    ],
    options: {},
  });
  expect(!bad.ok && bad.problems.map(({ row, field }) => `${row} ${field}`)).toEqual([
    '2 functional',
    '3 feature',
    '3 functional',
  ]);
});
