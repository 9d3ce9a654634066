import fc from 'fast-check';
import { expect, test } from 'vitest';
import { backlogs, backlogTime } from './backlog.ts';
import { backlogMethod } from './backlogMethod.ts';
import { type CostBenefitLine, costBenefit } from './costBenefit.ts';
import { costBenefitMethod } from './costBenefitMethod.ts';
import { type LittlesLawResult, littlesLaw } from './littlesLaw.ts';
import { littlesLawMethod } from './littlesLawMethod.ts';

test('a backlog is gone after items/(capacity − arrivals), or never', () => {
  expect(backlogTime(120, 40, 50).value).toBe(12);
  expect(backlogTime(120, 50, 50).why).toMatch(/^Never/);
  expect(backlogTime(120, 60, 50).why).toMatch(/^Never/);
  expect(backlogTime(0, 60, 50).value).toBe(0);
  expect(backlogs([{ name: 'Mail', items: 0, arrivals: 60, capacity: 50 }]).notes[0]?.code).toBe(
    'backlog-grows',
  );
});

test('day by day, the backlog lasts as long as computed', () => {
  fc.assert(
    fc.property(fc.nat(500), fc.nat(50), fc.integer({ min: 1, max: 50 }), (items, arrivals, spare) => {
      let [left, days] = [items, 0];
      while (left > 0) {
        left += arrivals - (arrivals + spare);
        days++;
      }
      expect(Math.ceil(backlogTime(items, arrivals, arrivals + spare).value ?? -1)).toBe(days);
    }),
    { seed: 1, numRuns: 200 },
  );
});

test('a backlog from a file', () => {
  const analysis = backlogMethod.analyse({
    rows: [{ work: 'Claims', items: '10', arrivals: '5', capacity: '5' }],
    options: {},
  });
  expect(analysis.ok && analysis.tables[0]?.rows).toEqual([['Claims', 10, 5, 5, 0, 'never']]);
});

const law = (there: number | null, arrivals: number | null, time: number | null): LittlesLawResult => {
  const result = littlesLaw([{ name: '', there, arrivals, time }]);
  if (!('rows' in result)) throw new Error('refused');
  return result;
};

test('two figures give the third; three are compared', () => {
  expect(law(null, 36, 0.1).rows[0]?.there.value).toBeCloseTo(3.6, 12);
  expect(law(6, null, 0.5).rows[0]?.arrivals.value).toBe(12);
  expect(law(6, 12, null).rows[0]?.time.value).toBe(0.5);
  expect(law(6, 12, 0.5).rows[0]).toMatchObject({ verdict: 'agree', difference: { value: 0 } });
  expect(law(6, 12, 0.25).rows[0]).toMatchObject({ verdict: 'do not agree', difference: { value: 0.5 } });
  expect(law(6, 12, 0.25).notes).toHaveLength(1);
  expect(law(0, 0, 4).rows[0]?.verdict).toBe('agree');
  expect(law(3, 0, null).rows[0]?.time.why).toMatch(/Nobody arrives/);
  expect(law(3, null, 0).rows[0]?.arrivals.why).toMatch(/any time/);
  expect(littlesLaw([{ name: '', there: 3, arrivals: null, time: null }])).toMatchObject([
    { code: 'missing' },
  ]);
});

test('Little’s law holds for a simulated queue that starts and ends empty', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(fc.nat(20), fc.integer({ min: 1, max: 20 })), { minLength: 1, maxLength: 40 }),
      (customers) => {
        // One server, first come first served, minute by minute.
        let [clock, free] = [0, 0];
        const stays = customers.map(([after, work]) => {
          clock += after;
          const from = clock;
          free = Math.max(free, clock) + work;
          return { from, to: free };
        });
        let minutesThere = 0;
        for (let minute = 0; minute < free; minute++)
          minutesThere += stays.filter(({ from, to }) => from <= minute && minute < to).length;
        const time = stays.reduce((total, { from, to }) => total + to - from, 0) / stays.length;
        expect(law(minutesThere / free, stays.length / free, time).rows[0]?.verdict).toBe('agree');
        expect(law(null, stays.length / free, time).rows[0]?.there.value).toBeCloseTo(minutesThere / free, 9);
      },
    ),
    { seed: 2, numRuns: 100 },
  );
});

test('Little’s law from a file', () => {
  const analysis = littlesLawMethod.analyse({ rows: [{ queue: 'Desk', L: '6', W: '0.5' }], options: {} });
  expect(analysis.ok && analysis.tables[0]?.rows[0]).toEqual([
    'Desk',
    6,
    12,
    0.5,
    'arrivals',
    '–',
    'computed',
  ]);
  expect(littlesLawMethod.analyse({ rows: [], options: { tolerance: 2 } })).toMatchObject({ ok: false });
});

const line = (kind: 'cost' | 'benefit', period: number, amount: number): CostBenefitLine => ({
  name: kind,
  kind,
  period,
  amount,
});

test('an alarm for 1200 that saves 500 a year: covered in the third year, 300 left after it', () => {
  const lines = [
    line('cost', 0, 1200),
    line('benefit', 1, 500),
    line('benefit', 2, 500),
    line('benefit', 3, 500),
  ];
  const plain = costBenefit(lines);
  expect([plain.net.value, plain.ratio.value, plain.breakEven.value]).toEqual([300, 1.25, 3]);
  const discounted = costBenefit(lines, 0.1);
  expect(discounted.net.value).toBeCloseTo(500 * (1 / 1.1 + 1 / 1.21 + 1 / 1.331) - 1200, 9);
  expect(discounted.breakEven.value).toBe(3);
  expect(costBenefit(lines, 0.2).breakEven.why).toMatch(/^Never/);
});

test('amounts that cancel are even, whatever binary fractions leave', () => {
  const result = costBenefit([
    line('cost', 0, 0.3),
    line('benefit', 1, 0.1),
    line('benefit', 2, 0.1),
    line('benefit', 3, 0.1),
  ]);
  expect([result.net.value, result.breakEven.value]).toEqual([0, 3]);
});

test('no costs, no lines, and a total that falls back', () => {
  expect(costBenefit([line('benefit', 1, 5)]).ratio.why).toMatch(/no costs/);
  expect(costBenefit([line('benefit', 1, 5)]).notes[0]?.code).toBe('no-costs');
  expect(costBenefit([]).net.value).toBeNull();
  const back = costBenefit([
    line('cost', 0, 5),
    line('benefit', 1, 5),
    line('cost', 2, 1),
    line('benefit', 3, 2),
  ]);
  expect([back.breakEven.value, back.notes[0]?.code]).toEqual([1, 'falls-back']);
});

test('the net value is that of Horner’s scheme over all periods', () => {
  const one = fc.record({
    name: fc.constant(''),
    kind: fc.constantFrom('cost', 'benefit'),
    period: fc.nat(12),
    amount: fc.nat(10_000),
  });
  fc.assert(
    fc.property(fc.array(one, { minLength: 1, maxLength: 60 }), fc.nat(40), (lines, rate) => {
      const d = rate / 100;
      let value = 0;
      for (let period = 12; period >= 0; period--) {
        value /= 1 + d;
        for (const l of lines) if (l.period === period) value += l.kind === 'cost' ? -l.amount : l.amount;
      }
      const result = costBenefit(lines, d);
      expect(result.net.value).toBeCloseTo(value, 6);
      expect(result.periods.at(-1)?.total.value).toBeCloseTo(value, 6);
    }),
    { seed: 3, numRuns: 200 },
  );
});

test('costs and benefits from a file', () => {
  const analysis = costBenefitMethod.analyse({
    rows: [
      { line: 'Tablet', kind: 'cost', amount: '300' },
      { line: 'Time saved', kind: 'benefit', period: '1', amount: '450' },
    ],
    options: { discount: '0.5' },
  });
  expect(analysis.ok && analysis.tables[0]?.rows).toEqual([[300, 300, 0, 1, 1]]);
  const two = costBenefitMethod.analyse({
    rows: [
      { proposal: 'Tablet', line: 'Price', kind: 'cost', amount: 300 },
      { proposal: 'Bell', line: 'Calm', kind: 'benefit', amount: 5 },
    ],
    options: {},
  });
  expect(two.ok && two.tables[0]?.rows.map(([proposal, , , net]) => [proposal, net])).toEqual([
    ['Tablet', -300],
    ['Bell', 5],
  ]);
  expect(two.ok && two.result.notes[0]?.message).toMatch(/^Bell: No cost/);
  expect(
    costBenefitMethod.analyse({ rows: [{ line: 'x', kind: 'cost', amount: '-3' }], options: {} }),
  ).toMatchObject({
    ok: false,
    problems: [{ field: 'amount' }],
  });
});
