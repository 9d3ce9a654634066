import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { findMethod, methods } from '@journeywright/core/methods';
import { describe, expect, test } from 'vitest';
import type { Io } from './io.ts';
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

  test('no page is left over', () => {
    expect(pages.filter((file) => !findMethod(file.slice(0, -3)))).toEqual([]);
  });
});
