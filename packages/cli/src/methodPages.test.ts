import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findMethod, methods } from '@journeywright/core/methods';
import { describe, expect, test } from 'vitest';
import type { Io } from './io.ts';
import { analyse } from './commands/analyse.ts';
import { run } from './run.ts';

const folder = resolve(import.meta.dirname, '../../../docs/methods');
const headings = ['## Formula', '## Source', '## Worked example', '## Edge cases', '## Limits'];
const pages = readdirSync(folder).filter((file) => file.endsWith('.md') && file !== 'README.md');

/** The text of the first fenced block of a language inside the worked example, or null. */
function block(page: string, language: string): string | null {
  const example = page.split('## Worked example')[1]?.split('\n## ')[0] ?? '';
  return new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``).exec(example)?.[1] ?? null;
}

async function printed(method: string, page: string): Promise<string> {
  const options = JSON.parse(block(page, 'json') ?? '{}') as Record<string, unknown>;
  const sets = Object.entries(options).flatMap(([name, value]) => [
    '--set',
    `${name}=${typeof value === 'string' ? value : JSON.stringify(value)}`,
  ]);
  let text = '';
  const io: Io = {
    out: (part) => {
      text += typeof part === 'string' ? part : '';
    },
    warn: (line) => {
      text += `${line}\n`;
    },
    read: () => new TextEncoder().encode(block(page, 'csv') ?? ''),
    write: () => {},
    exists: () => false,
  };
  await run(['analyse', method, 'example.csv', ...sets], () => '0', io);
  return text;
}

describe('every method has a page whose worked example is what the program prints', () => {
  test.each(methods.map(({ name }) => name))('%s', async (name) => {
    const path = join(folder, `${name}.md`);
    expect(existsSync(path), `docs/methods/${name}.md is missing`).toBe(true);
    let page = readFileSync(path, 'utf8');
    expect(page.startsWith(`# ${findMethod(name)?.label}\n`), 'the page bears the name of the method').toBe(
      true,
    );
    expect(headings.filter((heading) => !page.includes(`\n${heading}\n`))).toEqual([]);
    expect(block(page, 'csv'), 'a worked example has rows').not.toBeNull();
    const now = await printed(name, page);
    if (process.env['UPDATE_PAGES'] === '1') {
      const [before, after] = page.split('## Worked example') as [string, string];
      page = `${before}## Worked example${after.replace(/```text\n[\s\S]*?```/, () => `\`\`\`text\n${now}\`\`\``)}`;
      writeFileSync(path, page);
    }
    expect(block(page, 'text')).toBe(now);
  });

  test.each(methods.map(({ name }) => name))('%s is done by hand, so that a learner can follow', (name) => {
    const page = readFileSync(join(folder, `${name}.md`), 'utf8');
    const words = (page.split('## Worked example')[1]?.split('\n## ')[0] ?? '').replaceAll(
      /```[^]*?```/g,
      '',
    );
    expect(words).toMatch(name === 'questionnaire-check' ? /by the rules/ : /\b[Bb]y hand\b/);
  });

  test('the index lists every method with its summary, in the order of help, and nothing else', () => {
    const index = readFileSync(join(folder, 'README.md'), 'utf8');
    const listed = index.split('\n').filter((line) => line.startsWith('- ['));
    expect(listed).toEqual(methods.map(({ label, name, summary }) => `- [${label}](${name}.md): ${summary}`));
  });

  test('the commands in the index name methods, options and commands that there are', () => {
    const index = readFileSync(join(folder, 'README.md'), 'utf8');
    const lines = index.split('\n').filter((line) => line.startsWith('journeywright analyse '));
    expect(lines.length).toBeGreaterThan(3);
    for (const line of lines) {
      const name = /^journeywright analyse ([a-z-]+)/.exec(line)?.[1];
      if (name === undefined) continue;
      expect(findMethod(name), line).toBeDefined();
      for (const [, option = ''] of line.matchAll(/--set (\w+)=/g))
        expect(Object.keys(findMethod(name)?.options ?? {}), line).toContain(option);
    }
  });

  test('no page is left over', () => {
    expect(pages.filter((file) => !findMethod(file.slice(0, -3)))).toEqual([]);
  });
});

test('the examples in the help of analyse name methods and options that there are', () => {
  const examples = [...(analyse.more ?? '').matchAll(/journeywright analyse ([a-z-]+)(.*)/g)];
  expect(examples.length).toBeGreaterThan(1);
  for (const [line, name = '', rest = ''] of examples) {
    expect(findMethod(name), line).toBeDefined();
    for (const [, option = ''] of rest.matchAll(/--set (\w+)=/g))
      expect(Object.keys(findMethod(name)?.options ?? {}), line).toContain(option);
  }
});
