import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { freePort } from '../support/server.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
let parent: string;
let clone: string;

beforeAll(() => {
  // A space in the path: scripts that do not quote break here and not at a stranger's.
  parent = mkdtempSync(join(tmpdir(), 'journeywright a stranger '));
  clone = join(parent, 'clone');
  execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${root}`, clone]);
});

afterAll(() => rmSync(parent, { recursive: true, force: true }));

interface Started {
  readonly printed: string;
  readonly maps: number;
  readonly page: string;
  readonly exitCode: number | null;
}

/** Runs the start command of a checkout as its README says, looks at what it serves, and stops it. */
async function start(folder: string): Promise<Started> {
  const port = await freePort();
  const child = spawn('npm', ['start'], {
    cwd: folder,
    env: { ...process.env, PORT: String(port), JOURNEYWRIGHT_DATA: join(parent, 'maps') },
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: true,
  });
  let printed = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk: Buffer) => {
      printed += chunk.toString();
    });
  let over = false;
  const closed = once(child, 'close').then(() => {
    over = true;
  });
  const end = (signal: NodeJS.Signals): void => {
    if (!over && child.pid) process.kill(-child.pid, signal);
  };
  const tooLate = setTimeout(() => end('SIGKILL'), 240_000);
  try {
    const address = `http://127.0.0.1:${port}`;
    while (!printed.includes(`Journeywright is ready at ${address}`)) {
      if (over) return { printed, maps: 0, page: '', exitCode: child.exitCode };
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    const { maps } = (await (await fetch(`${address}/api/maps`)).json()) as { maps: unknown[] };
    const page = await (await fetch(address)).text();
    end('SIGINT');
    await closed;
    return { printed, maps: maps.length, page, exitCode: child.exitCode };
  } finally {
    clearTimeout(tooLate);
    end('SIGKILL');
  }
}

test('the README names the two commands that package.json has', () => {
  const readme = readFileSync(join(root, 'README.md'), 'utf8');
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
  };
  for (const name of ['start', 'test']) {
    expect(readme).toMatch(new RegExp(`^npm ${name}\\b`, 'm'));
    expect(scripts[name]).toBeTruthy();
  }
});

test('npm start in a fresh clone installs, builds, serves the app with three maps at PORT, and stops', async () => {
  const { printed, maps, page } = await start(clone);
  expect(printed).toContain('Journeywright is ready at');
  expect(maps).toBe(3);
  expect(page).toContain('<script');
  // Ctrl-C reaches npm as well, which then has no exit code of its own: what counts is that the server saved.
  expect(printed).toContain('Saving and stopping');
}, 300_000);

test('a clone whose start is broken is noticed', async () => {
  const path = join(clone, 'package.json');
  writeFileSync(path, readFileSync(path, 'utf8').replace('bootstrap/start.mjs', 'bootstrap/begin.mjs'));
  const { printed, exitCode } = await start(clone);
  expect(printed).not.toContain('Journeywright is ready');
  expect(exitCode).not.toBe(0);
}, 60_000);
