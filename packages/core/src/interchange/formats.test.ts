import { readFileSync } from 'node:fs';
import { describe, expect, it, test } from 'vitest';
import { interchangePage } from '../../scripts/reference/interchangePage.ts';
import { projectForFormat } from '../../testing/index.ts';
import { applyChangeSet } from '../change/apply.ts';
import { serializeProject } from '../file/serializeProject.ts';
import { definitions } from '../records/registry.ts';
import { emptySnapshot } from '../snapshot/snapshot.ts';
import { interchangeFormats } from './formats.ts';

it('the page on formats is in step with what they declare', () => {
  const page = readFileSync(new URL('../../../../docs/interchange.md', import.meta.url), 'utf8');
  expect(page === interchangePage(), 'run node packages/core/scripts/interchange.mjs').toBe(true);
});

test('names are unique, and endings begin with a dot', () => {
  const names = interchangeFormats.map(({ name }) => name);
  expect(new Set(names).size).toBe(names.length);
  for (const { extensions } of interchangeFormats)
    for (const extension of extensions) expect(extension).toMatch(/^\.[a-z]+$/);
});

describe.each(interchangeFormats.map((format) => [format.name, format] as const))('%s', (_, format) => {
  test('declares only fields that there are', () => {
    if (format.keeps === 'everything') return;
    for (const [table, fields] of Object.entries(format.keeps.tables))
      for (const { field } of fields) expect(definitions[table as 'stages'].fields).toHaveProperty(field);
  });

  test('can be written and read again', () => {
    if (!format.export || !format.import) return;
    const { snapshot, journey } = projectForFormat(3);
    const { text } = format.export(snapshot, journey);
    const plan = format.import(text, { snapshot: emptySnapshot, newId: (table) => `${table}_x` as never });
    expect(plan.ok).toBe(true);
  });
});

test('our own file is the same project again', () => {
  const json = interchangeFormats.find(({ name }) => name === 'json');
  for (let seed = 1; seed <= 50; seed++) {
    const { snapshot, journey } = projectForFormat(seed);
    const text = json?.export?.(snapshot, journey).text as string;
    const plan = json?.import?.(text, { snapshot: emptySnapshot, newId: (() => '') as never });
    if (!plan?.ok) throw new Error(text);
    expect(serializeProject(applyChangeSet(emptySnapshot, plan.changeSet).snapshot)).toBe(text);
  }
  expect(json?.import?.('{', { snapshot: emptySnapshot, newId: (() => '') as never })).toMatchObject({
    ok: false,
    diagnostics: [{ severity: 'error', line: 1 }],
  });
});
