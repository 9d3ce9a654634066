import { expect, test } from 'vitest';
import { countResults } from './count-results.mjs';

const green = {
  numPassedTests: 3,
  numFailedTests: 0,
  numPendingTests: 0,
  numTodoTests: 0,
  numTotalTests: 3,
  testResults: [{ name: 'a.test.ts', status: 'passed', assertionResults: [{ status: 'passed' }] }],
};

test('counts what passed', () => {
  expect(countResults(green, 0)).toEqual({ passed: 3, failed: 0, reason: '' });
});

test('counts what failed', () => {
  expect(countResults({ ...green, numPassedTests: 2, numFailedTests: 1 }, 1)).toMatchObject({
    passed: 2,
    failed: 1,
  });
});

test.each([
  ['a suite that crashed before its report', undefined, 1],
  ['a suite without a test', { ...green, numPassedTests: 0, numTotalTests: 0, testResults: [] }, 0],
  [
    'a file that could not be loaded',
    { ...green, testResults: [{ name: 'b.test.ts', status: 'failed', assertionResults: [] }] },
    1,
  ],
  ['a skipped test', { ...green, numPendingTests: 1 }, 0],
  ['an error outside any test', green, 1],
])('%s is one failure with a reason', (_what, report, code) => {
  const counts = countResults(report, code);
  expect(counts.failed).toBe(1);
  expect(counts.reason).not.toBe('');
});
