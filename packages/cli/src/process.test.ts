import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer as createTcpServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { WebSocket } from 'ws';
import { WebsocketProvider } from 'y-websocket';
import * as Y from 'yjs';

const root = resolve(import.meta.dirname, '../../..');
const bin = join(root, 'packages/cli/dist/bin.js');

interface Running {
  readonly child: ChildProcess;
  readonly url: string;
  readonly exited: Promise<number | null>;
}

let data: string;
const children: ChildProcess[] = [];
const providers: WebsocketProvider[] = [];

const launch = (args: readonly string[] = []): ChildProcess => {
  const env = { ...process.env, PORT: '', HOST: '', JOURNEYWRIGHT_DATA: '', NODE_OPTIONS: '' };
  const child = spawn(process.execPath, [bin, 'serve', '--port', '0', '--data', data, ...args], { env });
  children.push(child);
  return child;
};

const start = (args: readonly string[] = []): Promise<Running> =>
  new Promise((ready, failed) => {
    const child = launch(args);
    const exited = new Promise<number | null>((ended) => child.on('exit', ended));
    let output = '';
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
    child.stdout?.setEncoding('utf8').on('data', (text: string) => {
      const url = /ready at (http:\S+)/.exec(text)?.[1];
      if (url) ready({ child, url, exited });
    });
    void exited.then((code) => failed(new Error(`ended with ${code}: ${output}`)));
  });

const refusal = async (args: readonly string[] = []): Promise<{ code: number | null; output: string }> => {
  const child = launch(args);
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream?.setEncoding('utf8').on('data', (text: string) => {
      output += text;
    });
  }
  const code = await new Promise<number | null>((ended) => child.on('close', ended));
  return { code, output };
};

const until = async (met: () => boolean, what: string): Promise<void> => {
  const end = Date.now() + 15_000;
  while (!met()) {
    if (Date.now() > end) throw new Error(`Waited too long: ${what}`);
    await new Promise((resolved) => setTimeout(resolved, 5));
  }
};

const connect = async (url: string, room: string): Promise<WebsocketProvider> => {
  const provider = new WebsocketProvider(`${url}/sync`, room, new Y.Doc(), {
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
  });
  providers.push(provider);
  await until(() => provider.synced, 'synced');
  return provider;
};

const newMap = async (url: string, title: string): Promise<string> => {
  const response = await fetch(`${url}/api/maps`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ template: 'blank', title }),
  });
  return ((await response.json()) as { id: string }).id;
};

beforeAll(() => {
  // The process under test is the built one, so build what is here now.
  spawnSync(process.execPath, [join(root, 'node_modules/typescript/bin/tsc'), '-b', 'packages/cli'], {
    cwd: root,
  });
  if (!existsSync(bin)) throw new Error('packages/cli is not built');
}, 120_000);

beforeEach(() => {
  data = mkdtempSync(join(tmpdir(), 'jw-data-'));
});

afterEach(() => {
  for (const provider of providers.splice(0)) provider.destroy();
  for (const child of children.splice(0)) child.kill('SIGKILL');
  rmSync(data, { recursive: true, force: true });
});

describe('kill -9', () => {
  /** Writes one key after the other, each followed by a fence, until the server is gone. */
  const writeUntilKilled = (provider: WebsocketProvider, name: string): Set<string> => {
    const acknowledged = new Set<string>();
    const sent: string[] = [];
    provider.messageHandlers[102] = (_encoder, decoder) => {
      const payload = decoder.arr.subarray(decoder.pos + 1);
      for (const key of sent.slice(0, new DataView(payload.slice().buffer).getUint32(0)))
        acknowledged.add(key);
    };
    const map = provider.doc.getMap('written');
    const write = (): void => {
      if (!provider.wsconnected) return;
      const key = `${name}-${sent.length}`;
      map.set(key, 'x'.repeat(sent.length % 50));
      sent.push(key);
      const fence = new Uint8Array([102, 4, 0, 0, 0, 0]);
      new DataView(fence.buffer).setUint32(2, sent.length);
      provider.ws?.send(fence);
      setTimeout(write, sent.length % 3);
    };
    write();
    return acknowledged;
  };

  test('five times under load: every acknowledged update is there afterwards', async () => {
    let server = await start();
    const rooms = [`${await newMap(server.url, 'One')}:map`, `${await newMap(server.url, 'Two')}:map`];
    const all = new Map<string, Set<string>>(rooms.map((room) => [room, new Set()]));
    for (let round = 1; round <= 5; round++) {
      const writers = await Promise.all(
        rooms.flatMap((room) =>
          ['a', 'b'].map(async (who) => {
            const provider = await connect(server.url, room);
            return { room, provider, acknowledged: writeUntilKilled(provider, `${round}${who}`) };
          }),
        ),
      );
      await until(() => writers.every(({ acknowledged }) => acknowledged.size > 10), 'some acknowledged');
      await new Promise((resolved) => setTimeout(resolved, 100 + round * 37));
      server.child.kill('SIGKILL');
      await server.exited;
      for (const { room, provider, acknowledged } of writers) {
        for (const key of acknowledged) all.get(room)?.add(key);
        // Gone for good, so that what survives is what the server had.
        provider.destroy();
      }
      server = await start();
      for (const room of rooms) {
        const reader = await connect(server.url, room);
        const there = reader.doc.getMap('written');
        expect([...(all.get(room) ?? [])].filter((key) => !there.has(key))).toEqual([]);
        reader.destroy();
      }
    }
  }, 90_000);

  test('the list of maps is right afterwards, and a stock client goes on by itself', async () => {
    const first = await start();
    const { port } = new URL(first.url);
    const id = await newMap(first.url, 'Before');
    const client = await connect(first.url, `${id}:map`);
    const project = client.doc.getMap('project').get('prj_project') as Y.Map<Y.Text>;
    project.get('title')?.insert(0, 'Now and ');
    client.ws?.send(new Uint8Array([102, 1, 1]));
    let fenced = false;
    client.messageHandlers[102] = () => {
      fenced = true;
    };
    await until(() => fenced, 'fence');
    first.child.kill('SIGKILL');
    await first.exited;
    project.get('title')?.insert(0, 'Offline: ');
    const second = await start(['--port', port]);
    await until(() => client.synced, 'reconnected');
    await until(() => !client.wsconnecting, 'connected');
    const titleOf = async (): Promise<string | undefined> => {
      const { maps } = (await (await fetch(`${second.url}/api/maps`)).json()) as {
        maps: { id: string; title: string }[];
      };
      return maps.find((map) => map.id === id)?.title;
    };
    await expect.poll(titleOf).toBe('Offline: Now and Before');
  }, 30_000);
});

test('a full disk: writers are sent away, /health says so, and with space again nothing was lost', async () => {
  // Elsewhere there is no way to make the disk full for one process only.
  if (process.platform !== 'linux') return;
  const limited = `trap '' XFSZ; ulimit -S -f 1500; exec "$0" "$@"`;
  const server = await new Promise<Running>((ready) => {
    const args = ['-c', limited, process.execPath, bin, 'serve', '--port', '0', '--data', data];
    const child = spawn('bash', args);
    children.push(child);
    const exited = new Promise<number | null>((ended) => child.on('exit', ended));
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      const url = /ready at (http:\S+)/.exec(text)?.[1];
      if (url) ready({ child, url, exited });
    });
  });
  const health = () => fetch(`${server.url}/health`);
  const room = `${await newMap(server.url, 'Full')}:map`;
  const writer = await connect(server.url, room);
  const closed = new Promise<number>((told) =>
    writer.on('connection-close', (event) => told(event?.code ?? 0)),
  );
  const written = writer.doc.getMap('written');
  for (let i = 0; i < 200 && writer.wsconnected; i++) {
    written.set(`k${i}`, 'x'.repeat(20_000));
    await new Promise((resolved) => setTimeout(resolved, 5));
  }
  expect(await closed).toBe(1013);
  expect((await health()).status).toBe(503);
  expect(await (await health()).json()).toMatchObject({ status: 'unwritable' });
  spawnSync('/usr/bin/prlimit', ['--pid', String(server.child.pid), '--fsize=unlimited']);
  await expect.poll(async () => (await health()).status, { timeout: 10_000 }).toBe(200);
  await until(() => writer.synced, 'the writer comes back by itself');
  const reader = await connect(server.url, room);
  expect(reader.doc.getMap('written').size).toBe(written.size);
}, 40_000);

describe('stopping', () => {
  test('SIGTERM saves, tells clients to come back, gives the folder free and ends with 0', async () => {
    const server = await start();
    const id = await newMap(server.url, 'Kept');
    const client = await connect(server.url, `${id}:map`);
    const closed = new Promise<number>((told) =>
      client.on('connection-close', (event) => told(event?.code ?? 0)),
    );
    client.doc.getMap('written').set('last', true);
    client.shouldConnect = false;
    await new Promise((resolved) => setTimeout(resolved, 50));
    server.child.kill('SIGTERM');
    expect(await closed).toBe(1012);
    expect(await server.exited).toBe(0);
    expect(existsSync(join(data, 'server.lock'))).toBe(false);
    const again = await start();
    const reader = await connect(again.url, `${id}:map`);
    expect(reader.doc.getMap('written').get('last')).toBe(true);
  });
});

describe('a start that cannot be', () => {
  const expectPlain = (
    { code, output }: { code: number | null; output: string },
    ...parts: string[]
  ): void => {
    expect(code).toBe(2);
    for (const part of parts) expect(output).toContain(part);
    expect(output).not.toMatch(/\n\s+at /);
    expect(output.trim().split('\n')).toHaveLength(2);
  };

  test('a taken port is named, with the cure, and the folder is free again', async () => {
    const other = createTcpServer();
    await new Promise<void>((listening) => other.listen(0, '127.0.0.1', listening));
    const { port } = other.address() as { port: number };
    expectPlain(await refusal(['--port', String(port)]), `Port ${port}`, '--port');
    expect(existsSync(join(data, 'server.lock'))).toBe(false);
    other.close();
  });

  test('a folder in use is named, and taken over after kill -9', async () => {
    const first = await start();
    expectPlain(await refusal(), data, `process ${first.child.pid}`, '--data');
    first.child.kill('SIGKILL');
    await first.exited;
    await start();
  });

  test('a damaged store is told and left alone', async () => {
    const first = await start();
    first.child.kill('SIGTERM');
    await first.exited;
    const file = join(data, 'store.lmdb');
    const cut = readFileSync(file).subarray(0, 20_000);
    writeFileSync(file, cut);
    expectPlain(await refusal(), 'damaged', 'backup');
    expect(readFileSync(file).equals(cut)).toBe(true);
  });

  test('a folder without a built app is told', async () => {
    expectPlain(await refusal(['--app', data]), data, '--app');
  });

  test('an address of another machine is told', async () => {
    expectPlain(await refusal(['--host', '203.0.113.7']), '203.0.113.7', '127.0.0.1');
  });
});
