import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { recordsPage } from '../../scripts/reference/recordsPage.ts';
import { parseProject } from '../file/parseProject.ts';
import { serializeProject } from '../file/serializeProject.ts';
import { versionMap } from '../migrations/versionMap.ts';
import { definitions, tableNames } from './registry.ts';

const docs = new URL('../../../../docs/', import.meta.url);

it('the reference of records is the page the definitions make', () => {
  const page = readFileSync(new URL('reference/records.md', docs), 'utf8');
  expect(page === recordsPage(), 'run node packages/core/scripts/reference.mjs').toBe(true);
});

it('the reference names every field of every table', () => {
  const page = recordsPage();
  for (const table of tableNames) {
    const section = page.split(`\n## ${table}\n`)[1]?.split('\n## ')[0] ?? '';
    for (const field of Object.keys(definitions[table].fields)) expect(section).toContain(`| \`${field}\` |`);
  }
});

it('the page on the file format names the version of every sequence', () => {
  const page = readFileSync(new URL('reference/file-format.md', docs), 'utf8');
  for (const [name, version] of Object.entries(versionMap())) expect(page).toContain(`"${name}": ${version}`);
});

it('the example on the page on the file format is a canonical file', () => {
  const page = readFileSync(new URL('reference/file-format.md', docs), 'utf8');
  const example = /```json\n([\s\S]*?)```/.exec(page)?.[1] ?? '';
  const opened = parseProject(example);
  expect(opened).toMatchObject({ ok: true, warnings: [] });
  expect(opened.ok && serializeProject(opened.snapshot)).toBe(example);
});
