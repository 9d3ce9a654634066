// Finds a Chromium for the browser tests, and fetches one where there is none.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { run, step, StepFailed, tool } from '../../packages/cli/bootstrap/toolchain.mjs';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'microsoft-edge',
];
const usual = [
  '/usr/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
];

/** A file may exist and yet not be a browser (a stub that asks for another package manager). */
async function starts(path) {
  if (!existsSync(path)) return false;
  const { code } = await run(path, ['--version'], { quiet: true, timeout: 20_000 });
  return code === 0;
}

async function playwrightPath() {
  try {
    const { chromium } = await import('playwright-core');
    return chromium.executablePath();
  } catch {
    return undefined;
  }
}

/** The path of a Chromium that starts, or undefined. A CHROMIUM_PATH that does not start is an error. */
export async function findChromium() {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (await starts(chosen)) return chosen;
    throw new StepFailed(`CHROMIUM_PATH is ${chosen}, but that browser does not start. Correct or unset it.`);
  }
  const folders = (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '');
  const onPath = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  for (const path of [...usual, ...onPath, await playwrightPath()]) {
    if (path !== undefined && (await starts(path))) return path;
  }
  return undefined;
}

async function installWithApt() {
  const root = process.getuid?.() === 0;
  if (!existsSync('/usr/bin/apt-get')) return 'apt-get: not on this machine';
  if (!root && (await run('sudo', ['-n', 'true'], { quiet: true })).code !== 0) {
    return 'apt-get: needs root or a sudo that asks no password';
  }
  const apt = async (...args) => {
    const words = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args];
    const [command, ...rest] = root ? words : ['sudo', '-n', ...words];
    return run(command, rest, { quiet: true, timeout: 600_000 });
  };
  const update = await apt('update');
  const install = await apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
  return install.code === 0 ? '' : `apt-get: ${`${update.output}${install.output}`.trim().slice(-800)}`;
}

async function installWithPlaywright() {
  const { code, output } = await run(
    process.execPath,
    [tool('playwright-core', 'cli.js'), 'install', 'chromium'],
    {
      quiet: true,
      timeout: 600_000,
    },
  );
  return code === 0 ? '' : `playwright-core install chromium: ${output.trim().slice(-800)}`;
}

/** The path of a Chromium that starts; installs one when there is none, and throws a StepFailed when it cannot. */
export async function ensureChromium() {
  const found = await findChromium();
  if (found !== undefined) return found;
  return step('Installing Chromium for the browser tests', async () => {
    const reasons = [];
    for (const install of [installWithApt, installWithPlaywright]) {
      const reason = await install();
      if (reason !== '') reasons.push(reason);
      const path = await findChromium();
      if (path !== undefined) return path;
    }
    throw new StepFailed(
      `${reasons.join('\n')}\nThe browser tests need Chromium, and none could be found or installed. ` +
        'Install Chromium or Chrome (on Debian: apt-get install chromium), or set CHROMIUM_PATH to one.',
    );
  });
}
