import fc from 'fast-check';
import { expect, test } from 'vitest';
import { processorTime } from '../../../testing/processorTime.ts';
import { type AnswerRow, type DataQualityResult, dataQuality } from './dataQuality.ts';
import { dataQualityMethod } from './dataQualityMethod.ts';
import { looksPersonal } from './looksPersonal.ts';

const setting = {
  items: ['q1', 'q2', 'q3', 'q4', 'q5', 'q6'],
  measures: ['spent'],
  frame: null,
  fastest: 1 / 3,
  straight: 5,
  missing: 0.5,
};
const answers = (code: string, given: string, more: Partial<AnswerRow> = {}): AnswerRow => ({
  code,
  seconds: null,
  entry: null,
  answers: [...given].map((mark) => (mark === '-' ? null : mark)),
  measures: [null],
  ...more,
});
const found = ({ findings }: DataQualityResult): unknown => findings.map(({ check, row }) => [check, row]);

test('each check marks what it is for', () => {
  const rows = [
    answers('R1', '345432', { seconds: 90, measures: [20] }),
    answers('R2', '444444', { seconds: 80, measures: [22] }),
    answers('R3', '3-4-5-', { seconds: 100, measures: [25] }),
    answers('R4', '3--- -'.replace(' ', '-'), { seconds: 20, measures: [24] }),
    answers('R1', '224455', { measures: [21] }),
    answers('R6', '345432', { measures: [400] }),
    answers('Anna Smith', '123454'),
  ];
  const result = dataQuality(rows, { ...setting, frame: ['R1', 'R2', 'R3', 'R4', 'R6', 'Anna Smith'] });
  expect(found(result)).toEqual([
    ['straight-lining', 2],
    ['too-fast', 4],
    ['missing', 4],
    ['duplicate', 5],
    ['duplicate', 6],
    ['outlier', 6],
    ['not-anonymous', 7],
  ]);
  expect(result.missing.value).toBeCloseTo(8 / 42, 12);
  expect(result.slips.why).toMatch(/typed in twice/);
  const stranger = dataQuality(rows, { ...setting, frame: ['R1'] });
  expect(stranger.summary[0]?.found).toBe(5);
});

test('typed in twice: the share of answers that differ, and no duplicates', () => {
  const result = dataQuality(
    [
      answers('R1', '345432', { entry: 1 }),
      answers('R2', '345433', { entry: 1 }),
      answers('R1', '345432', { entry: 2 }),
      answers('R2', '3454-2', { entry: 2 }),
    ],
    setting,
  );
  expect(result.slips).toEqual({ value: 2 / 12, n: 12, why: null });
  expect(result.findings).toMatchObject([
    { check: 'double-entry', row: 4, detail: 'typed differently: q5, q6' },
  ]);
});

test('without times, frame or measures the checks say that they could not be made', () => {
  const { summary } = dataQuality([answers('R1', '345432')], { ...setting, measures: [] });
  const why = Object.fromEntries(summary.map(({ check, share }) => [check, share.why]));
  expect(why).toMatchObject({
    'out-of-frame': 'No list of those invited was given.',
    'too-fast': 'Fewer than three times were recorded.',
    outlier: 'No measures were named.',
    duplicate: null,
  });
  expect(dataQuality([], setting).missing.value).toBeNull();
});

test('equal figures have no outliers: the middle half has no width', () => {
  const rows = [3, 3, 3, 3, 90].map((spent, at) => answers(`R${at}`, '3-4-56', { measures: [spent] }));
  expect(dataQuality(rows, setting).findings.filter(({ check }) => check === 'outlier')).toEqual([]);
});

test.each([
  ['R17', null],
  ['K-0042', null],
  ['2026000123', null],
  ['guest', null],
  ['ABC', null],
  ['anna@example.org', 'e-mail address'],
  ['+44 20 7946 0000', 'telephone number'],
  ['020 7946 0000', 'telephone number'],
  ['Anna Smith', 'name'],
  ['Smith, Anna', 'name'],
  ['Dr Müller', 'name'],
  ['Anna', 'name'],
  ['Seán O’Brien', 'name'],
  ['Mary Smith-Jones', 'name'],
  [`Anna${'-A'.repeat(120)}1`, null],
  [`a@${'.'.repeat(240)}@`, null],
])('%s looks like: %s', (code, what) => {
  expect(looksPersonal(code)).toBe(what);
});

test('straight lines, missing answers and repeated codes are those counted one by one', () => {
  const row = fc.tuple(
    fc.constantFrom('R1', 'R2', 'R3', 'R4', 'R5', 'R6', 'R7', 'R8'),
    fc.array(fc.constantFrom('1', '2', '-'), { minLength: 6, maxLength: 6 }),
  );
  fc.assert(
    fc.property(fc.array(row, { maxLength: 20 }), (given) => {
      const rows = given.map(([code, marks]) => answers(code, marks.join('')));
      const counted = given.flatMap(([code, marks], at) => {
        const [ones, twos] = ['1', '2'].map((mark) => marks.filter((one) => one === mark).length);
        const blank = marks.filter((one) => one === '-').length;
        const straight = (ones === 0 || twos === 0) && 6 - blank >= 5;
        const before = given.slice(0, at);
        const same =
          6 - blank >= 5 && !straight && before.some(([, others]) => others.join() === marks.join());
        return [
          ...(before.some(([other]) => other === code) ? [['duplicate', at + 1]] : []),
          ...(same ? [['duplicate', at + 1]] : []),
          ...(straight ? [['straight-lining', at + 1]] : []),
          ...(blank > 3 ? [['missing', at + 1]] : []),
        ];
      });
      expect(found(dataQuality(rows, setting))).toEqual(counted);
    }),
    { seed: 34, numRuns: 300 },
  );
});

test('from a file; five thousand rows are fast', () => {
  const rows = Array.from({ length: 5000 }, (_, at) => ({
    Respondent: `R${at}`,
    duration: String(60 + (at % 50)),
    ...Object.fromEntries(Array.from({ length: 22 }, (_, q) => [`q${q}`, String((at * (q + 3)) % 7)])),
    spent: String(at % 40),
  }));
  const from = processorTime();
  const analysis = dataQualityMethod.analyse({ rows, options: { measures: ['spent'] } });
  expect(processorTime() - from).toBeLessThan(5000);
  expect(analysis.ok && analysis.result.n).toBe(5000);
  expect(
    dataQualityMethod.analyse({ rows: [{ code: 'R1', spent: 'much' }], options: { measures: 'spent' } }),
  ).toMatchObject({ ok: false, problems: [{ row: 1, field: 'spent' }] });
  expect(dataQualityMethod.analyse({ rows: [{ code: 'R1' }], options: { items: ['q9'] } })).toMatchObject({
    ok: false,
    problems: [{ field: 'items' }],
  });
  expect(dataQualityMethod.analyse({ rows: [{ q1: '3' }], options: {} })).toMatchObject({
    problems: [{ row: 1, field: 'code' }],
  });
});

test('an outlier lies more than 1.5 times the middle half below or above it, not less', () => {
  // The middle half goes from 20.75 to 24.25, so the fences stand at 15.5 and 29.5.
  const marked = (value: number): number => {
    const rows = [20, 21, 22, 23, 24, 25, 26].map((spent, at) =>
      answers(`R${at}`, '345432', { measures: [spent] }),
    );
    const all = [answers('low', '123454', { measures: [value] }), ...rows];
    return dataQuality(all, setting).findings.filter(({ check }) => check === 'outlier').length;
  };
  expect([15.4, 15.6].map(marked)).toEqual([1, 0]);
});

test('fences of decimals: standing on one is not beyond it, and they are shown short', () => {
  const details = (...spent: number[]): string[] =>
    dataQuality(
      spent.map((value, at) => answers(`R${at}`, at % 2 ? '345432' : '123454', { measures: [value] })),
      setting,
    ).findings.flatMap(({ check, detail }) => (check === 'outlier' ? [detail] : []));
  // Quartiles 0.3 and 0.5: the fences stand at 0 and 0.8, in binary fractions at 0.7999999999999999 or so.
  expect(details(0.1, 0.3, 0.4, 0.5, 0.8)).toEqual([]);
  expect(details(0.1, 0.3, 0.4, 0.5, 0.9)).toEqual(['spent is 0.9, outside 0 to 0.8']);
});
