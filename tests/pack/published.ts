import { readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { join, posix } from 'node:path';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { importsOf, parseFile } from '../gates/syntax.ts';

/** The fields of a published package.json that the checks look at. */
interface Manifest {
  readonly name: string;
  readonly exports?: unknown;
  readonly bin?: unknown;
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly peerDependencies?: Readonly<Record<string, string>>;
}

function manifestOf(folder: string): Manifest {
  return JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Manifest;
}

/** Every file of an unpacked package, with `/`. */
function filesOf(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      posix.join(
        entry.parentPath
          .slice(folder.length + 1)
          .split('\\')
          .join('/'),
        entry.name,
      ),
    );
}

function leaves(value: unknown, key = ''): { readonly key: string; readonly target: string }[] {
  if (typeof value === 'string') return [{ key, target: value }];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => leaves(inner, `${key}/${name}`));
}

/** Whatever package.json points at is in the package. */
export function missingTargets(folder: string): string[] {
  const files = new Set(filesOf(folder));
  const { exports, bin } = manifestOf(folder);
  return [...leaves(exports, 'exports'), ...leaves(bin, 'bin')].flatMap(({ key, target }) => {
    const path = posix.normalize(target);
    const [before = '', after] = path.split('*');
    const found =
      after === undefined
        ? files.has(path)
        : [...files].some((file) => file.startsWith(before) && file.endsWith(after));
    return found ? [] : [`${key} points at ${target}, which is not in the package`];
  });
}

/** Words that only mean something inside the workspace, and files that only its own tests need. */
export function workspaceTraces(folder: string, root: string): string[] {
  const traces = ['@journeywright/source', 'workspace:', 'catalog:', root];
  return filesOf(folder).flatMap((path) => {
    if (/\.test(-support)?\.|\.tsbuildinfo$/.test(path)) return [`${path} does not belong into a package`];
    if (!/\.(json|js|ts|tsx|css|map)$/.test(path)) return [];
    const text = readFileSync(join(folder, path), 'utf8');
    return traces.filter((trace) => text.includes(trace)).map((trace) => `${path} says ${trace}`);
  });
}

/** Where a relative name may lead: a declaration may name the source it was made from, code may not. */
function candidates(from: string, name: string): string[] {
  const target = posix.join(posix.dirname(from), name);
  if (!/\.d\.[mc]?ts$/.test(from)) return [target];
  return [target.replace(/\.(js|tsx?)$/, '.d.ts')];
}

/** Every module that published code, declarations, styles and source maps name can be had by the installer. */
export function unresolvable(folder: string): string[] {
  const files = new Set(filesOf(folder));
  const { name: own, dependencies, peerDependencies } = manifestOf(folder);
  const listed = { ...dependencies, ...peerDependencies };
  const problemOf = (path: string, name: string): string | undefined => {
    if (name.startsWith('.')) {
      const found = candidates(path, name).some((candidate) => files.has(candidate));
      return found ? undefined : `${path} imports ${name}, which is not in the package`;
    }
    const library = name.split('/', name.startsWith('@') ? 2 : 1).join('/');
    if (isBuiltin(name) || library === own || listed[library] !== undefined) return undefined;
    return `${path} imports ${name}, but package.json does not list ${library}`;
  };
  return [...files].flatMap((path) =>
    namesIn(folder, path)
      .map((name) => problemOf(path, name))
      .filter((problem) => problem !== undefined),
  );
}

function namesIn(folder: string, path: string): string[] {
  const text = (): string => readFileSync(join(folder, path), 'utf8');
  // The sources come along for debuggers only; nothing in the package may need them to run.
  if (!path.startsWith('src/') && /\.(js|d\.ts)$/.test(path))
    return importsOf(parseFile(folder, path)).map((found) => found.name);
  if (path.endsWith('.css'))
    return [...text().matchAll(/@import\s+(?:url\()?["']([^"']+)["']/g)].map(([, name = '']) => name);
  if (path.endsWith('.map')) {
    const { sources } = JSON.parse(text()) as { sources: string[] };
    // As code would name it, so that the file itself must be there.
    return sources.map((name) => (name.startsWith('.') ? name : `./${name}`));
  }
  return [];
}

/** What publint has to say about a tarball, suggestions included. */
export async function lintTarball(tarball: string): Promise<string[]> {
  const bytes = readFileSync(tarball);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
  const { messages, pkg } = await publint({ pack: { tarball: buffer }, level: 'suggestion' });
  return messages.map((message) => String(formatMessage(message, pkg, { color: false })));
}
