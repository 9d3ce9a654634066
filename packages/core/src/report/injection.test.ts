import { describe, expect, test } from 'vitest';
import { randomJourney } from '../../testing/randomJourney.ts';
import { changeSet, type Op, set } from '../change/changeSet.ts';
import { applyChangeSet } from '../change/apply.ts';
import { definitions, tableNames } from '../records/registry.ts';
import type { Snapshot } from '../snapshot/snapshot.ts';
import { reportHtml, reportMarkdown } from './index.ts';
import { projectReport } from './projectReport.ts';

/** A project in which every text says `words`. */
function saying(words: string, seed: number): Snapshot {
  const { snapshot } = randomJourney(seed);
  const ops: Op[] = tableNames.flatMap((table) =>
    [...snapshot.tables[table].keys()].flatMap((id) =>
      Object.entries(definitions[table].fields)
        .filter(([, field]) => field.kind === 'text' || (field.kind === 'choice' && field.other))
        .map(([field]) => set(table, id, field, words)),
    ),
  );
  return applyChangeSet(snapshot, changeSet('test', 'Test', ops)).snapshot;
}

const hostile = [
  '<script>alert(1)</script>',
  '"><img src=x onerror=alert(1)>',
  "'><svg onload=alert(1)>",
  '</title></style></main><iframe src=javascript:alert(1)>',
  '<!--',
  ']]><a href="javascript:alert(1)">x</a>',
  '[x](javascript:alert(1)) ![y](http://x/y) <http://x>',
  '| a | b |\n|---|---|\n# head\n- item\n```\ncode',
  '---',
  '# head',
  '\u001B]0;owned\u0007\u001B[2J\u009B31m',
];
/** Tags our own pages are made of. */
const ours =
  /^<\/?(html|head|meta|title|style|body|main|h[1-6]|p|dl|dt|dd|div|table|caption|thead|tbody|tr|th|td|br|wbr|figure|figcaption|svg|line|polyline|circle|text|g|path|rect|nav|ol|ul|li|a|section|details|summary|strong|em|span|footer|header)\b/;

describe.each(hostile)('a project that says %j everywhere', (words) => {
  const snapshot = saying(words, 2);
  const report = projectReport(snapshot);

  test('has an HTML report of our own tags only', () => {
    const html = reportHtml(report);
    expect(html.length).toBeGreaterThan(1000);
    for (const [tag] of html.replace('<!doctype html>', '').matchAll(/<[^>]*>?/g)) {
      expect(tag).toMatch(ours);
      expect(tag).not.toMatch(/\son\w+=|javascript:|src=/i);
    }
  });

  test('has a Markdown report in which the words are no markup', () => {
    const page = reportMarkdown(report);
    // Code spans, links, images, raw HTML and rules would need one of these unescaped.
    expect(page.replaceAll(/\\[\\`*_{}[\]|~]/g, '')).not.toMatch(/<|`|\]\(|^---$|^```/m);
    expect(page).not.toMatch(/[\u0000-\u0008\u000B-\u001F\u007F-\u009F]/);
  });
});
