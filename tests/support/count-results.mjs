/**
 * Turns one vitest JSON report into honest counts. What is not a test but went wrong counts as a failure too:
 * no report (the suite crashed), no test at all, a file that could not be loaded, a skipped test, an error
 * outside any test.
 */
export function countResults(report, exitCode) {
  if (report === undefined)
    return { passed: 0, failed: 1, reason: `the suite ended (exit ${exitCode}) without a report` };
  const passed = report.numPassedTests;
  const problems = [];
  const unloaded = report.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  );
  for (const file of unloaded) problems.push(`could not run ${file.name}`);
  const skipped = report.numPendingTests + report.numTodoTests;
  if (skipped > 0) problems.push(`${skipped} tests were skipped`);
  if (report.numTotalTests === 0 && unloaded.length === 0) problems.push('no test ran');
  const failed = report.numFailedTests + problems.length;
  if (exitCode !== 0 && failed === 0)
    return { passed, failed: 1, reason: `the suite ended with exit code ${exitCode}` };
  return { passed, failed, reason: problems.join('; ') };
}
