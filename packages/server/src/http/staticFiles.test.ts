import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { request as httpRequest } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createServer, type JourneyServer } from '../server.ts';
import { memoryStore } from '../store/memoryStore.ts';

let folder: string;
let server: JourneyServer;
let url: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'jw-app-'));
  const app = join(folder, 'app');
  mkdirSync(join(app, 'assets'), { recursive: true });
  writeFileSync(join(folder, 'secret.txt'), 'secret');
  writeFileSync(join(app, '.env'), 'secret');
  writeFileSync(join(app, 'index.html'), '<!doctype html><html><head><title>App</title></head></html>');
  writeFileSync(join(app, 'assets/index-B8xk2_Qz.js'), 'export {};');
  writeFileSync(join(app, 'assets/style-Ab12Cd34.css'), 'a{}');
  writeFileSync(join(app, 'favicon.svg'), '<svg/>');
  writeFileSync(join(app, 'sp ace.txt'), 'space');
  symlinkSync(join(folder, 'secret.txt'), join(app, 'link.txt'));
  server = await createServer({ store: memoryStore(), examples: null, appDir: app });
  url = await server.listen({ port: 0 });
});
afterAll(async () => {
  await server.close();
  rmSync(folder, { recursive: true, force: true });
});

/** `fetch` tidies paths up, an attacker does not. */
const rawGet = (path: string): Promise<{ status: number; body: string }> =>
  new Promise((resolve, reject) => {
    const { hostname, port } = new URL(url);
    const request = httpRequest({ hostname, port, path }, (response) => {
      let body = '';
      response.setEncoding('utf8').on('data', (text: string) => {
        body += text;
      });
      response.on('end', () => resolve({ status: response.statusCode ?? 0, body }));
    });
    request.on('error', reject);
    request.end();
  });

test('hashed files may be kept for ever, pages never unasked', async () => {
  const script = await fetch(`${url}/assets/index-B8xk2_Qz.js`);
  expect(script.headers.get('content-type')).toBe('text/javascript; charset=utf-8');
  expect(script.headers.get('cache-control')).toContain('immutable');
  expect(script.headers.get('x-content-type-options')).toBe('nosniff');
  const icon = await fetch(`${url}/favicon.svg`);
  expect(icon.headers.get('content-type')).toBe('image/svg+xml');
  expect(icon.headers.get('cache-control')).toBe('no-cache');
  const again = await fetch(`${url}/favicon.svg`, {
    headers: { 'if-none-match': icon.headers.get('etag') ?? '' },
  });
  expect(again.status).toBe(304);
});

test.each(['/', '/m/AbCdEf', '/deep/link/into/app?x=1'])('%s is the page, with its policy', async (path) => {
  const response = await fetch(url + path);
  expect(response.status).toBe(200);
  expect(response.headers.get('cache-control')).toBe('no-cache');
  const policy = response.headers.get('content-security-policy') ?? '';
  expect(policy).toContain("script-src 'self';");
  expect(policy).not.toMatch(/script-src[^;]*unsafe/);
  const nonce = /'nonce-([^']+)'/.exec(policy)?.[1];
  expect(await response.text()).toContain(`<head><meta property="csp-nonce" nonce="${nonce}">`);
});

test('no two answers share a nonce', async () => {
  const policies = await Promise.all(
    [1, 2].map(async () => (await fetch(url)).headers.get('content-security-policy')),
  );
  expect(policies[0]).not.toBe(policies[1]);
});

test.each([
  '/../secret.txt',
  '/%2e%2e/secret.txt',
  '/..%2fsecret.txt',
  '/assets/../../secret.txt',
  '/%2e%2e%5csecret.txt',
  '/link.txt',
  '/.env',
  '/%00index.html',
  '//etc/passwd',
  '/%',
  '/assets/missing.js',
])('%s does not lead out of the folder', async (path) => {
  const { status, body } = await rawGet(path);
  expect(body).not.toContain('secret');
  expect(body).not.toContain('root:');
  expect([404, 200]).toContain(status);
  if (status === 200) expect(body).toContain('<title>App</title>');
  if (path.endsWith('.js') || path.endsWith('.txt')) expect(status).toBe(404);
});

test('other methods and names with spaces', async () => {
  expect((await fetch(url, { method: 'POST' })).status).toBe(404);
  expect(await (await fetch(`${url}/sp%20ace.txt`)).text()).toBe('space');
  const head = await fetch(`${url}/favicon.svg`, { method: 'HEAD' });
  expect(head.headers.get('content-length')).toBe('6');
  expect(await head.text()).toBe('');
});

test('a path of the API that does not exist is told in JSON, not with the page', async () => {
  const response = await fetch(`${url}/api/nothing`);
  expect(response.status).toBe(404);
  expect(response.headers.get('content-type')).toContain('json');
});
