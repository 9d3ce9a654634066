import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('../../', import.meta.url));

/** A running server of its own, on a free port of this machine, with a data folder that `stop` removes. */
export interface TestServer {
  readonly url: string;
  readonly port: number;
  readonly data: string;
  /** What the server has printed so far, over all its starts. */
  output(): string;
  /** Ends the process at once, as a power cut would; the data folder stays. */
  kill9(): Promise<void>;
  /** Asks the process to end (SIGTERM), waits for it and returns its exit code; the data folder stays. */
  shutdown(): Promise<number | null>;
  /** Starts again on the same port and data; ends a running process first. */
  restart(): Promise<void>;
  /** Ends the process and removes the data folder. */
  stop(): Promise<void>;
}

/** Options of `startServer`; everything has a default. */
export interface TestServerOptions {
  readonly port?: number;
  /** A data folder to use; `stop` leaves a given folder in place. */
  readonly data?: string;
  readonly args?: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
}

/** A TCP port that was free a moment ago. */
export async function freePort(): Promise<number> {
  const probe = createServer();
  probe.listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  await once(probe, 'close');
  if (address === null || typeof address === 'string') throw new Error('the probe had no port');
  return address.port;
}

/** Starts the built server (`npm run build` first) and waits until `/health` answers. */
export async function startServer(options: TestServerOptions = {}): Promise<TestServer> {
  const port = options.port ?? (await freePort());
  const data = options.data ?? (await mkdtemp(join(tmpdir(), 'journeywright-test-')));
  const url = `http://127.0.0.1:${port}`;
  let printed = '';
  let child: ChildProcess | undefined;

  async function start(): Promise<void> {
    const bin = join(root, 'packages', 'cli', 'dist', 'bin.js');
    const args = [bin, 'serve', '--port', String(port), '--host', '127.0.0.1', '--data', data];
    const started = spawn(process.execPath, [...args, ...(options.args ?? [])], {
      env: { ...process.env, ...options.env },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    child = started;
    // A test run that is ended early must not leave a server behind.
    process.once('exit', () => started.kill('SIGKILL'));
    started.stdout.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    started.stderr.on('data', (chunk: Buffer) => (printed += chunk.toString()));
    await untilReady(url, () => {
      if (hasEnded(started))
        throw new Error(`the server ended (${started.exitCode}) before it was ready:\n${printed}`);
    });
  }

  async function end(signal: 'SIGKILL' | 'SIGTERM'): Promise<number | null> {
    const running = child;
    child = undefined;
    if (running === undefined) return null;
    if (!hasEnded(running)) {
      const closed = once(running, 'close');
      running.kill(signal);
      await closed;
    }
    return running.exitCode;
  }

  await start();
  return {
    url,
    port,
    data,
    output: () => printed,
    kill9: async () => void (await end('SIGKILL')),
    shutdown: () => end('SIGTERM'),
    restart: async () => {
      await end('SIGTERM');
      await start();
    },
    stop: async () => {
      await end('SIGKILL');
      if (options.data === undefined) await rm(data, { recursive: true, force: true });
    },
  };
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function untilReady(url: string, check: () => void): Promise<void> {
  const deadline = Date.now() + 20_000;
  for (;;) {
    check();
    const ready = await fetch(`${url}/health`).then(
      (response) => response.ok,
      () => false,
    );
    if (ready) return;
    if (Date.now() > deadline) throw new Error(`${url}/health did not answer within 20 s`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
