import { createReadStream } from 'node:fs';
import { readFile, realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { extname, join, sep } from 'node:path';
import { pipeline } from 'node:stream';
import { contentSecurityPolicy, newNonce, securityHeaders, withNonce } from './headers.ts';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.map': 'application/json; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

// Vite puts what it bundles into `assets`, with a content hash of eight characters before the extension.
const HASHED = /[/\\]assets[/\\][^/\\]*-[A-Za-z0-9_-]{8}\.[a-z0-9]+$/;

interface Found {
  readonly path: string;
  readonly size: number;
  readonly modified: Date;
}

/** Serves one folder. */
export type StaticFiles = (
  request: IncomingMessage,
  response: ServerResponse,
  pathname: string,
) => Promise<boolean>;

const fileBelow = async (root: string, relative: string): Promise<Found | null> => {
  if (relative.includes('\0') || relative.split('/').some((part) => part.startsWith('.'))) return null;
  try {
    // Links may lead out of the folder, so the real path decides.
    const path = await realpath(join(root, relative));
    if (path !== root && !path.startsWith(root + sep)) return null;
    const found = await stat(path);
    return found.isFile() ? { path, size: found.size, modified: found.mtime } : null;
  } catch {
    return null;
  }
};

const decode = (pathname: string): string | null => {
  try {
    const decoded = decodeURIComponent(pathname);
    return decoded.includes('\\') ? null : decoded;
  } catch {
    return null;
  }
};

const sendPage = async (request: IncomingMessage, response: ServerResponse, file: Found): Promise<void> => {
  const nonce = newNonce();
  const page = Buffer.from(withNonce(await readFile(file.path, 'utf8'), nonce));
  response.writeHead(200, {
    ...securityHeaders,
    'Content-Security-Policy': contentSecurityPolicy(nonce),
    'Content-Type': TYPES['.html'],
    'Content-Length': page.length,
    // No tag: an answer of "unchanged" would pair a new policy with the nonce of an old page.
    'Cache-Control': 'no-cache',
  });
  response.end(request.method === 'HEAD' ? undefined : page);
};

const sendFile = (request: IncomingMessage, response: ServerResponse, file: Found): void => {
  const extension = extname(file.path).toLowerCase();
  const tag = `"${file.size.toString(16)}-${Math.trunc(file.modified.getTime()).toString(16)}"`;
  const headers: Record<string, string | number> = {
    ...securityHeaders,
    'Content-Type': TYPES[extension] ?? 'application/octet-stream',
    'Cache-Control': HASHED.test(file.path) ? 'public, max-age=31536000, immutable' : 'no-cache',
    ETag: tag,
  };
  // A drawing opened by itself is a page too.
  if (extension === '.svg') headers['Content-Security-Policy'] = contentSecurityPolicy(newNonce());
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304, headers).end();
    return;
  }
  response.writeHead(200, { ...headers, 'Content-Length': file.size });
  if (request.method === 'HEAD') response.end();
  // A reader who goes away, or a file that vanishes, ends this answer only.
  else pipeline(createReadStream(file.path), response, () => undefined);
};

const send = async (request: IncomingMessage, response: ServerResponse, file: Found): Promise<void> => {
  if (extname(file.path).toLowerCase() === '.html') await sendPage(request, response, file);
  else sendFile(request, response, file);
};

/**
 * Serves the built app in `folder`: files as they are, and `index.html` for every other path that a person
 * could have typed or been sent, so that links into the app work. Resolves to `false` when it has no answer.
 */
export const staticFiles = async (folder: string): Promise<StaticFiles> => {
  const root = await realpath(folder);
  return async (request, response, pathname) => {
    if (request.method !== 'GET' && request.method !== 'HEAD') return false;
    const decoded = decode(pathname);
    if (decoded === null) return false;
    const file = decoded === '/' ? null : await fileBelow(root, decoded.slice(1));
    if (file) {
      await send(request, response, file);
      return true;
    }
    // A missing script must not be answered with a page.
    if (extname(decoded) !== '' && decoded !== '/') return false;
    const index = await fileBelow(root, 'index.html');
    if (index) await send(request, response, index);
    return index !== null;
  };
};
