import fc from 'fast-check';
import { expect, test } from 'vitest';
import { recoverySteps } from './defaultSteps.ts';
import { recoveryMethod } from './method.ts';
import { type RecoveryInput, type RecoverySummary, summariseRecovery } from './recovery.ts';

const unrated = { outcome: null, procedure: null, treatment: null };
const step = (given: Partial<RecoveryInput> = {}): RecoveryInput => ({
  failure: 'late room',
  step: 'Apologise',
  owner: 'desk',
  authority: 'up to 50',
  deadline: 'at once',
  compensation: null,
  cost: null,
  fairness: unrated,
  ...given,
});

function run(rows: readonly RecoveryInput[]): RecoverySummary {
  const result = summariseRecovery(rows);
  if (!('method' in result)) throw new Error(JSON.stringify(result));
  return result;
}

test('steps that lack an owner, an authority or a deadline are listed with what is missing', () => {
  const { open, without, steps } = run([
    step(),
    step({ owner: ' ', deadline: '' }),
    step({ authority: '' }),
    step({ step: '', owner: '', fairness: { ...unrated, outcome: 4 } }),
  ]);
  expect(steps).toBe(3);
  expect(open.map(({ row, missing }) => [row, missing])).toEqual([
    [2, ['owner', 'deadline']],
    [3, ['authority']],
  ]);
  expect(without).toEqual({ owner: 1, authority: 1, deadline: 1 });
});

test('sums count what is given alone; nothing given is no 0', () => {
  const { cost, compensation, total } = run([step({ cost: 3 }), step({ cost: 4, compensation: 20 }), step()]);
  expect([cost, compensation, total]).toEqual([
    { value: 7, n: 2, why: null },
    { value: 20, n: 1, why: null },
    { value: 27, n: 2, why: null },
  ]);
  expect(run([step()]).total).toEqual({ value: null, n: 0, why: 'No amount is given.' });
  expect(run([step({ cost: 0 })]).total.value).toBe(0);
});

test('fairness of each side has its own mean and n', () => {
  const { fairness, notes } = run([
    step({ fairness: { outcome: 5, procedure: 1, treatment: null } }),
    step({ fairness: { outcome: 4, procedure: null, treatment: null } }),
  ]);
  expect([fairness.outcome, fairness.procedure, fairness.treatment]).toEqual([
    { value: 4.5, n: 2, why: null },
    { value: 1, n: 1, why: null },
    { value: null, n: 0, why: 'Nobody was asked.' },
  ]);
  expect(notes.map(({ code }) => code)).toEqual(['few-answers']);
});

test.each([
  [step({ cost: -1 }), 'cost'],
  [step({ compensation: Number.NaN }), 'compensation'],
  [step({ fairness: { ...unrated, treatment: 6 } }), 'treatmentFairness'],
  [step({ fairness: { ...unrated, outcome: 2.5 } }), 'outcomeFairness'],
  [step({ step: '' }), 'step'],
])('what cannot be is refused: %j', (given, field) => {
  expect(summariseRecovery([step(), given])).toMatchObject([{ row: 2, field }]);
});

test('the default has six steps, each with words of help', () => {
  expect(recoverySteps).toHaveLength(6);
  expect(recoverySteps.every(({ step: name, help }) => name !== '' && help !== '')).toBe(true);
  expect(run([])).toMatchObject({ n: 0, steps: 0, open: [], total: { value: null } });
});

test('sums and means agree with adding up in whole pence', () => {
  const pence = fc.option(fc.nat(100_000));
  const stars = fc.option(fc.integer({ min: 1, max: 5 }));
  fc.assert(
    fc.property(fc.array(fc.tuple(pence, pence, stars), { maxLength: 40 }), (given) => {
      const { total, fairness } = run(
        given.map(([cost, compensation, outcome]) =>
          step({
            cost: cost === null ? null : cost / 100,
            compensation: compensation === null ? null : compensation / 100,
            fairness: { ...unrated, outcome },
          }),
        ),
      );
      const paid = given.filter(([a, b]) => a !== null || b !== null);
      expect(total.n).toBe(paid.length);
      if (paid.length > 0)
        expect(total.value).toBeCloseTo(paid.reduce((sum, [a, b]) => sum + (a ?? 0) + (b ?? 0), 0) / 100, 8);
      const rated = given.flatMap(([, , outcome]) => outcome ?? []);
      expect(fairness.outcome.n).toBe(rated.length);
      if (rated.length > 0)
        expect(fairness.outcome.value).toBeCloseTo(rated.reduce((a, b) => a + b, 0) / rated.length, 10);
    }),
    { seed: 3, numRuns: 150 },
  );
});

test('as a method', () => {
  const rows = [{ Action: 'refund', who: 'desk', cost: '10', 'fair outcome': '5' }, { cost: '3' }];
  expect(recoveryMethod.analyse({ rows: rows.slice(0, 1), options: {} })).toMatchObject({
    ok: true,
    result: { open: [{ missing: ['authority', 'deadline'] }], fairness: { outcome: { value: 5 } } },
  });
  expect(recoveryMethod.analyse({ rows, options: {} })).toMatchObject({
    ok: false,
    problems: [{ row: 2, field: 'step' }],
  });
});
