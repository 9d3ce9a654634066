// `npm test`: installs what is missing, builds, runs every suite, and ends with one line of counts.
import '../packages/cli/bootstrap/check-node.mjs';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import {
  ensureBuilt,
  ensureInstalled,
  main,
  root,
  run,
  StepFailed,
  tool,
} from '../packages/cli/bootstrap/toolchain.mjs';
import { ensureChromium } from './support/chromium.mjs';
import { countResults } from './support/count-results.mjs';

const reports = join(root, 'tests', '.tmp', 'results');
const minutes = 60_000;

/** In the order they run; together at most 38 minutes. */
const suites = [
  { name: 'gates', config: 'tests/gates/vitest.config.ts', limit: 8 * minutes, needsBuild: true },
  { name: 'unit', config: 'vitest.config.ts', limit: 10 * minutes },
  {
    name: 'convergence',
    config: 'tests/convergence/vitest.config.ts',
    limit: Number(process.env.JW_MINUTES ?? 4) * minutes,
  },
  { name: 'pack', config: 'tests/pack/vitest.config.ts', limit: 4 * minutes, needsBuild: true },
  {
    name: 'browser',
    config: 'tests/e2e/vitest.config.ts',
    limit: 12 * minutes,
    needsBuild: true,
    needsBrowser: true,
  },
];

function chosenSuites() {
  const { values } = parseArgs({ options: { only: { type: 'string' } } });
  if (values.only === undefined) return suites;
  const chosen = suites.filter((suite) => suite.name === values.only);
  if (chosen.length === 0) {
    throw new StepFailed(
      `--only ${values.only}: there is no such suite. Choose ${suites.map((s) => s.name).join(', ')}.`,
    );
  }
  return chosen;
}

async function runSuite(suite, env) {
  const report = join(reports, `${suite.name}.json`);
  const { code } = await run(
    process.execPath,
    [
      tool('vitest', 'vitest.mjs'),
      'run',
      '--config',
      suite.config,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
    ],
    { env, timeout: suite.limit },
  );
  const result = existsSync(report) ? JSON.parse(readFileSync(report, 'utf8')) : undefined;
  return countResults(result, code);
}

/** Something a suite needs is missing: that is one failure with its reason, never a silent skip. */
async function attempt(work) {
  try {
    return { value: await work() };
  } catch (error) {
    if (!(error instanceof StepFailed)) throw error;
    console.error(error.message);
    return { failed: true };
  }
}

function printTable(rows) {
  console.log('');
  console.log(`${'suite'.padEnd(14)}${'passed'.padStart(8)}${'failed'.padStart(8)}${'seconds'.padStart(10)}`);
  for (const row of rows) {
    const cells = [
      String(row.passed).padStart(8),
      String(row.failed).padStart(8),
      row.seconds.toFixed(1).padStart(10),
    ];
    console.log(`${row.name.padEnd(14)}${cells.join('')}${row.reason === '' ? '' : `  ${row.reason}`}`);
  }
}

async function timed(name, work) {
  const began = Date.now();
  const counts = await work();
  return { name, ...counts, seconds: (Date.now() - began) / 1000 };
}

await main(async () => {
  const chosen = chosenSuites();
  const installed = await attempt(ensureInstalled);
  if (installed.failed) {
    process.exitCode = 1;
    console.log('\n0 passed, 1 failed');
    return;
  }
  rmSync(reports, { recursive: true, force: true });
  mkdirSync(reports, { recursive: true });
  const rows = [];
  const built = chosen.some((suite) => suite.needsBuild) ? await attempt(ensureBuilt) : {};
  if (built.failed)
    rows.push({ name: 'build', passed: 0, failed: 1, seconds: 0, reason: 'the build failed' });
  for (const suite of chosen) {
    console.log(`\n── ${suite.name} ──`);
    const row = await timed(suite.name, async () => {
      // The gates say themselves what does not build, and most of them hold or not all the same.
      const needsResult = suite.needsBuild && suite.name !== 'gates';
      if (built.failed && needsResult) return { passed: 0, failed: 1, reason: 'not run: the build failed' };
      if (!suite.needsBrowser) return runSuite(suite, {});
      const chromium = await attempt(ensureChromium);
      if (chromium.failed) return { passed: 0, failed: 1, reason: 'not run: no Chromium' };
      return runSuite(suite, { CHROMIUM_PATH: chromium.value });
    });
    rows.push(row);
  }
  printTable(rows);
  const sum = (key) => rows.reduce((total, row) => total + row[key], 0);
  process.exitCode = sum('failed') === 0 ? 0 : 1;
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`);
});
