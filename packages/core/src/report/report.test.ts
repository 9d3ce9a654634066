import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryProject } from '../../testing/arbitraryProject.ts';
import { changeSet, put } from '../change/changeSet.ts';
import { applyChangeSet } from '../change/apply.ts';
import { parseProject } from '../file/parseProject.ts';
import { read } from '../map/queries.ts';
import { emptySnapshot, type Snapshot } from '../snapshot/snapshot.ts';
import { reportHtml } from './html.ts';
import { markdownText, reportMarkdown } from './markdown.ts';
import { projectReport } from './projectReport.ts';
import { shorten } from './shorten.ts';
import { splitWide } from './splitWide.ts';

function example(name: string): Snapshot {
  const text = readFileSync(new URL(`../../examples/${name}.json`, import.meta.url), 'utf8');
  const parsed = parseProject(text);
  if (!parsed.ok) throw new Error('the example does not parse');
  return parsed.snapshot;
}

describe.each(['hotel-stay', 'car-purchase', 'care-home'])('the report of %s', (name) => {
  const snapshot = example(name);
  const report = projectReport(snapshot);

  test('names every stage, contact point, failure point and moment of truth', () => {
    const page = reportMarkdown(report);
    const words = [
      ...[...snapshot.tables.stages.values()].map(({ title }) => title),
      ...[...snapshot.tables.contactPoints.values()].map(({ title }) => title),
      ...[...snapshot.tables.failures.values()].map(({ mode }) => mode),
      ...[...snapshot.tables.momentsOfTruth.values()].map(({ criterion }) => criterion),
    ];
    expect(words.length).toBeGreaterThan(20);
    expect(words.filter((word) => !page.includes(markdownText(word)))).toEqual([]);
  });

  test('every table has as many cells as headings, and no figure is NaN', () => {
    const tables = report.sections.flatMap((section) => section.tables);
    expect(tables.length).toBeGreaterThan(8);
    for (const { columns, rows } of tables) for (const row of rows) expect(row.length).toBe(columns.length);
    expect(reportMarkdown(report)).not.toMatch(/\bNaN\b|\bundefined\b|Infinity/);
  });

  test('HTML closes what it opens', () => {
    const html = reportHtml(report);
    for (const tag of ['table', 'tr', 'td', 'th', 'p', 'h2', 'h3', 'div', 'svg', 'dl'])
      expect([tag, html.split(`</${tag}>`).length]).toEqual([
        tag,
        html.split(new RegExp(`<${tag}[ >]`)).length,
      ]);
  });
});

test('what people wrote never acts as markup', () => {
  const snapshot = example('hotel-stay');
  const point = read.contactPoints(
    snapshot,
    read.stages(snapshot, read.journeys(snapshot)[0]?.id ?? '')[0]?.id ?? '',
  )[0];
  const nasty = '<script>alert(1)</script> | "x" & [a](javascript:x)\n# head';
  const renamed = put('contactPoints', { ...point, id: point?.id ?? '', title: nasty });
  const changed = applyChangeSet(snapshot, changeSet('test', 'Test', [renamed])).snapshot;
  const html = reportHtml(projectReport(changed));
  expect(html).not.toContain('<script');
  expect(html).toContain('&lt;script&gt;');
  const page = reportMarkdown(projectReport(changed));
  expect(page).not.toContain('<script');
  expect(page).not.toMatch(/^# head/m);
  expect(page.split('\n').some((line) => line.includes('alert') && line.startsWith('|'))).toBe(true);
});

test('any project has a report, and the same one twice', () => {
  fc.assert(
    fc.property(arbitraryProject, (snapshot) => {
      const page = reportMarkdown(projectReport(snapshot));
      expect(reportMarkdown(projectReport(snapshot))).toBe(page);
      expect(reportHtml(projectReport(snapshot)).toLowerCase()).not.toContain('<script');
    }),
    { numRuns: 40 },
  );
}, 90_000);

test('wide tables come in parts that begin with the same columns; together they hold every cell', () => {
  const columns = Array.from({ length: 20 }, (_, at) => ({ label: `c${at}` }));
  const parts = splitWide({ title: 'T', columns, rows: [columns.map((_, at) => at)] }, 2);
  expect(parts.map(({ title }) => title)).toEqual(['T, part 1 of 3', 'T, part 2 of 3', 'T, part 3 of 3']);
  for (const part of parts) expect(part.columns.length).toBeLessThanOrEqual(9);
  for (const part of parts) expect(part.rows[0]?.slice(0, 2)).toEqual([0, 1]);
  const cells = parts.flatMap(({ rows }) => rows[0]?.slice(2) ?? []);
  expect(cells).toEqual(Array.from({ length: 18 }, (_, at) => at + 2));
});

test('long tables show their first rows and say how many there are', () => {
  const rows = Array.from({ length: 1000 }, (_, at) => [at]);
  const table = { title: 'T', columns: [{ label: 'a' }], rows };
  const short = shorten({ heading: 'H', level: 3, paragraphs: [], tables: [table] });
  expect(short.tables[0]?.rows.length).toBe(200);
  expect(short.tables[0]?.notes?.[0]).toContain('of 1000 rows');
});

test('the figures say which methods they come from, and which had nothing to go by', () => {
  const page = reportMarkdown(projectReport(example('hotel-stay')));
  expect(page).toContain('**Methods at a glance**');
  expect(page).toMatch(/Nothing is recorded here for: .*Kano/);
  expect(page).toContain(
    'from 8 rows of this project; formula, source and limits: docs/methods/failure-ranking.md',
  );
});

test('every link of the contents leads to a section', () => {
  const html = reportHtml(projectReport(example('hotel-stay')));
  const links = [...html.matchAll(/href="#(\w+)"/g)].map(([, id]) => id);
  expect(links.length).toBeGreaterThan(20);
  for (const id of links) expect(html.split(` id="${id}"`).length).toBe(2);
});

test('a word longer than a line can be broken, and what is copied from the page stays whole', () => {
  const snapshot = example('hotel-stay');
  const point = [...snapshot.tables.contactPoints.values()][0];
  const long = 'x'.repeat(100);
  const renamed = put('contactPoints', { ...point, id: point?.id ?? '', title: long });
  const html = reportHtml(projectReport(applyChangeSet(snapshot, changeSet('t', 'T', [renamed])).snapshot));
  expect(html).toContain('<wbr>');
  expect(html.replaceAll('<wbr>', '')).toContain(`>${long}</td>`);
});

test('an empty project says so instead of failing', () => {
  const page = reportMarkdown(projectReport(emptySnapshot));
  expect(page).toContain('# Untitled project');
  expect(page).toContain('Nothing is missing that the map itself can tell.');
});
