import fc from 'fast-check';
import { expect, test } from 'vitest';
import { findMethod } from '../catalogue.ts';
import { fiveGaps, type GapEvidence } from './fiveGaps.ts';

test('a row is evidence for the gaps it speaks of and for no other', () => {
  const analysis = findMethod('five-gaps')?.analyse({
    rows: [
      {
        name: 'a',
        need: 'assumed',
        standard: 'no',
        target: '5',
        actual: '9',
        better: 'lower',
        promise: 'partly',
      },
      { name: 'b', need: 'confirmed', target: '5', E: '6', P: '5' },
      { name: 'c', gap: '2', finding: 'staff improvise', promise: 'kept' },
      { name: 'd' },
    ],
    options: {},
  });
  if (!analysis?.ok) throw new Error('refused');
  expect(analysis.tables[0]?.rows.map((row) => [row[0], row[2], row[3]])).toEqual([
    [1, 2, 1],
    [2, 2, 2],
    [3, 1, 1],
    [4, 2, 1],
    [5, 1, 1],
  ]);
  expect(analysis.tables[1]?.rows).toContainEqual([2, 'c', 'staff improvise']);
});

test('nothing looked at is not measured, and gap 5 is the study’s when there is one', () => {
  const result = fiveGaps({
    evidence: [],
    customer: [{ where: 'x', gap: -2 }],
    study: { value: -0.5, n: 40, why: null },
  });
  expect(result.gaps.map(({ share }) => share.value)).toEqual([null, null, null, null]);
  expect(result.notes[0]?.message).toContain('1, 2, 3, 4');
  expect(result.customerGap).toEqual({ value: -0.5, n: 40, why: null });
  expect(fiveGaps({ evidence: [], customer: [] }).customerGap.value).toBeNull();
});

test('shares are those of counting', () => {
  const evidence = fc.array(
    fc.record<GapEvidence>({
      gap: fc.constantFrom(1, 2, 3, 4),
      where: fc.string(),
      what: fc.string(),
      open: fc.boolean(),
    }),
  );
  fc.assert(
    fc.property(evidence, fc.array(fc.integer({ min: -60, max: 60 })), (given, tenths) => {
      const result = fiveGaps({ evidence: given, customer: tenths.map((t) => ({ where: '', gap: t / 10 })) });
      const counts = new Map<string, number>();
      for (const { gap, open } of given) counts.set(`${gap}${open}`, (counts.get(`${gap}${open}`) ?? 0) + 1);
      for (const { gap, examined, open, share } of result.gaps) {
        const [yes, no] = [counts.get(`${gap}true`) ?? 0, counts.get(`${gap}false`) ?? 0];
        expect([examined, open]).toEqual([yes + no, yes]);
        if (yes + no === 0) expect(share.value).toBeNull();
        else expect(share.value).toBeCloseTo(1 - no / (yes + no), 12);
      }
      const total = tenths.reduce((a, b) => a + b, 0);
      if (tenths.length === 0) expect(result.customerGap.value).toBeNull();
      else expect(result.customerGap.value).toBeCloseTo(total / tenths.length / 10, 10);
      const worst = result.customerFindings.map(({ gap }) => gap);
      expect(worst).toEqual(
        tenths
          .filter((t) => t < 0)
          .sort((a, b) => a - b)
          .map((t) => t / 10),
      );
    }),
    { seed: 1985, numRuns: 200 },
  );
});

test('the total of a study whose n nobody gave is not shown as one of 0 people', () => {
  const gap5 = (options: Record<string, number>) => {
    const analysis = findMethod('five-gaps')?.analyse({ rows: [], options });
    return analysis?.ok ? analysis.tables[0]?.rows[4]?.slice(2) : null;
  };
  expect(gap5({ study: -0.5 })).toEqual(['n not given', 0, '', -0.5]);
  expect(gap5({ study: -0.5, n: 64 })).toEqual([64, 0, '', -0.5]);
  expect(gap5({})).toEqual([0, 0, '', null]);
});
