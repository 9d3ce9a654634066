import { describe, expect, it } from 'vitest';
import { rankFailures, riskPriority } from './ranking.ts';

const failure = (
  id: string,
  severity: number | null,
  occurrence: number | null,
  detection: number | null,
) => ({
  id,
  severity,
  occurrence,
  detection,
});

describe('the risk priority number', () => {
  it('is the product of the three scores', () => {
    expect(riskPriority(failure('a', 7, 6, 3))).toBe(126);
  });
  it('is null, never 0, while a score is missing', () => {
    expect(riskPriority(failure('a', 7, null, 3))).toBeNull();
  });
});

describe('the ranking', () => {
  it('goes by RPN, then severity, occurrence, detection', () => {
    const ranks = rankFailures([
      failure('low', 1, 1, 1),
      failure('often', 3, 8, 2),
      failure('severe', 8, 2, 3),
      failure('hidden', 3, 4, 4),
      failure('top', 7, 6, 3),
    ]);
    expect(['top', 'severe', 'often', 'hidden', 'low'].map((id) => ranks.get(id)?.rank)).toEqual([
      1, 2, 3, 4, 5,
    ]);
    expect(ranks.get('top')?.total).toBe(5);
  });
  it('gives equals the same rank and counts on after them', () => {
    const ranks = rankFailures([failure('a', 5, 5, 5), failure('b', 5, 5, 5), failure('c', 1, 1, 1)]);
    expect([ranks.get('a')?.rank, ranks.get('b')?.rank, ranks.get('c')?.rank]).toEqual([1, 1, 3]);
  });
  it('leaves out what is not scored', () => {
    const ranks = rankFailures([failure('a', 5, null, 5), failure('b', 2, 2, 2)]);
    expect(ranks.has('a')).toBe(false);
    expect(ranks.get('b')).toEqual({ rank: 1, total: 1 });
  });
});
