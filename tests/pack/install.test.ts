import { spawn } from 'node:child_process';
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { root, run, tool } from '../../packages/cli/bootstrap/toolchain.mjs';
import { consumerCode } from './consumer.ts';
import { type Ended, type Installed, installTarballs } from './installed.ts';
import { emptyFolder } from './tarballs.ts';

const folder = emptyFolder();
let installed: Installed;

beforeAll(async () => {
  installed = await installTarballs(folder, Object.values(inject('tarballs')), { types: true });
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** A program that ended well and printed just this. */
const ended = (printed: string): Ended => ({ code: 0, output: `${printed}\n` });

describe('installed with npm in an empty folder', () => {
  test('core reads an example, runs a command and writes the file', async () => {
    expect(
      await installed.node(`
      import { readFileSync } from 'node:fs';
      import { createRequire } from 'node:module';
      import { createCommands, createIdSource, memorySession, parseProject, read, serializeProject } from '@journeywright/core';
      const path = createRequire(import.meta.url).resolve('@journeywright/core/examples/hotel-stay.json');
      const parsed = parseProject(readFileSync(path, 'utf8'));
      if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
      const session = memorySession({ snapshot: parsed.snapshot });
      const commands = createCommands({ session, newId: createIdSource(Math.random) });
      const [journey] = read.journeys(session.getSnapshot());
      const result = commands.run('journey.rename', { id: journey.id, title: 'A stay' });
      const again = parseProject(serializeProject(session.getSnapshot()));
      console.log(result.ok, again.ok && read.journeys(again.snapshot)[0].title);
      `),
    ).toEqual(ended('true A stay'));
  });

  test('core offers the schema of its files', async () => {
    expect(
      await installed.node(`
      import { createRequire } from 'node:module';
      const schema = createRequire(import.meta.url)('@journeywright/core/schema/project.schema.json');
      console.log(typeof schema, Object.keys(schema).includes('$schema'));
      `),
    ).toEqual(ended('object true'));
  });

  test('collab makes two shared sessions agree', async () => {
    expect(
      await installed.node(`
      import * as Y from 'yjs';
      import { createCommands, createIdSource, read } from '@journeywright/core';
      import { sharedSession } from '@journeywright/collab';
      const [here, there] = [new Y.Doc(), new Y.Doc()];
      const [mine, theirs] = [sharedSession({ doc: here }), sharedSession({ doc: there })];
      const commands = createCommands({ session: mine, newId: createIdSource(Math.random) });
      console.log(commands.run('journey.add', { title: 'Shared' }).ok);
      Y.applyUpdate(there, Y.encodeStateAsUpdate(here));
      console.log(read.journeys(theirs.getSnapshot()).map((journey) => journey.title).join());
      `),
    ).toEqual(ended('true\nShared'));
  });

  test('export writes a workbook and reads it back', async () => {
    expect(
      await installed.node(`
      import { readFileSync } from 'node:fs';
      import { createRequire } from 'node:module';
      import { createIdSource, parseProject, serializeProject } from '@journeywright/core';
      import { exportWorkbook, readProjectWorkbook } from '@journeywright/export';
      const path = createRequire(import.meta.url).resolve('@journeywright/core/examples/hotel-stay.json');
      const { snapshot } = parseProject(readFileSync(path, 'utf8'));
      const read = readProjectWorkbook(exportWorkbook(snapshot), createIdSource(Math.random));
      console.log(read.ok && serializeProject(read.snapshot) === serializeProject(snapshot));
      `),
    ).toEqual(ended('true'));
  });

  test.each(['memoryStore()', "await lmdbStore({ folder: 'maps' })"])(
    'server answers /health on %s',
    async (store) => {
      expect(
        await installed.node(`
      import { createServer, lmdbStore, memoryStore } from '@journeywright/server';
      const server = await createServer({ store: ${store} });
      const url = await server.listen({ port: 0, host: '127.0.0.1' });
      const answer = await fetch(new URL('/health', url));
      console.log(answer.status, typeof (await answer.json()));
      await server.close();
      `),
      ).toEqual(ended('200 object'));
    },
  );

  test('editor and cli can be imported by plain Node', async () => {
    expect(
      await installed.node(`
      import { JourneyEditor } from '@journeywright/editor';
      import { run } from '@journeywright/cli';
      import { methods } from '@journeywright/core/methods';
      console.log(typeof JourneyEditor, typeof run, methods.length > 30);
      `),
    ).toEqual(ended('function function true'));
  });

  test('editor is bundled with its styles', async () => {
    installed.write(
      'main.js',
      "import '@journeywright/editor/styles.css';\nexport * from '@journeywright/editor';\n",
    );
    installed.write('tokens.js', "import '@journeywright/editor/tokens.css';\n");
    const { build } = await import('vite');
    await build({
      root: folder,
      configFile: false,
      logLevel: 'error',
      build: {
        lib: { entry: ['main.js', 'tokens.js'], formats: ['es'] },
        cssCodeSplit: true,
        outDir: 'bundled',
      },
    });
    const names = readdirSync(join(folder, 'bundled'));
    const text = (name: string): string => readFileSync(join(folder, 'bundled', name), 'utf8');
    const styles = names.filter((name) => name.endsWith('.css')).map(text);
    expect(styles.some((css) => css.includes('.react-flow') && css.includes('--jw-'))).toBe(true);
    expect(styles.some((css) => !css.includes('.react-flow') && css.includes('--jw-'))).toBe(true);
    expect(
      names
        .filter((name) => name.endsWith('.js'))
        .map(text)
        .join(''),
    ).toContain('JourneyEditor');
  });

  test('journeywright says its version', async () => {
    const { version } = JSON.parse(readFileSync(join(root, 'packages/cli/package.json'), 'utf8')) as {
      version: string;
    };
    const bin = join(folder, 'node_modules', '.bin', 'journeywright');
    expect(await run(bin, ['--version'], { cwd: folder, quiet: true })).toEqual({
      code: 0,
      output: `${version}\n`,
    });
  });

  test('journeywright serve brings the app and stops when asked', async () => {
    const bin = join(folder, 'node_modules', '.bin', 'journeywright');
    const args = ['serve', '--port', '0', '--host', '127.0.0.1', '--data', join(folder, 'served')];
    const child = spawn(bin, args, { cwd: folder, stdio: ['ignore', 'pipe', 'pipe'] });
    const closed = new Promise((resolve) => child.once('close', resolve));
    try {
      let printed = '';
      const url = await new Promise<string>((resolve, reject) => {
        const listen = (chunk: Buffer): void => {
          printed += chunk.toString();
          const found = /ready at (\S+)/.exec(printed)?.[1];
          if (found !== undefined) resolve(found);
        };
        child.stdout.on('data', listen);
        child.stderr.on('data', listen);
        child.once('close', (code) => reject(new Error(`ended with ${code}: ${printed}`)));
      });
      expect((await fetch(new URL('/health', url))).status).toBe(200);
      const page = await (await fetch(url)).text();
      const script = /src="([^"]+\.js)"/.exec(page)?.[1];
      expect(script).toBeDefined();
      expect((await fetch(new URL(script ?? '', url))).status).toBe(200);
      expect(printed).not.toContain('not built');
    } finally {
      child.kill('SIGTERM');
    }
    expect(await closed).toBe(0);
  });

  test.each([
    ['bundler', 'ESNext'],
    ['nodenext', 'NodeNext'],
  ])('declarations compile strictly with moduleResolution %s', async (moduleResolution, module) => {
    expect(await compile(installed, consumerCode, moduleResolution, module)).toEqual({ code: 0, output: '' });
  });

  test('and the compiler does look at them', async () => {
    const wrong = `${consumerCode}\nexport const wrong: number = memorySession().getSnapshot();\n`;
    const { output } = await compile(installed, wrong, 'nodenext', 'NodeNext');
    expect(output).toMatch(/error TS2322: Type 'Snapshot' is not assignable to type 'number'/);
  });
});

async function compile(
  { folder: cwd, write }: Installed,
  code: string,
  moduleResolution: string,
  module: string,
) {
  const file = write(`consumer-${moduleResolution}.tsx`, code);
  const options = {
    compilerOptions: {
      target: 'ES2022',
      lib: ['ES2023', 'DOM', 'DOM.Iterable'],
      module,
      moduleResolution,
      jsx: 'react-jsx',
      strict: true,
      exactOptionalPropertyTypes: true,
      noUncheckedIndexedAccess: true,
      skipLibCheck: false,
      resolveJsonModule: true,
      noEmit: true,
      types: ['node'],
    },
    files: [file],
  };
  const config = write(`tsconfig.${moduleResolution}.json`, JSON.stringify(options));
  const tsc = tool('typescript', 'bin/tsc');
  return run(process.execPath, [tsc, '-p', config, '--pretty', 'false'], { cwd, quiet: true });
}
