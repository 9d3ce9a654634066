import { expect, test } from 'vitest';
import {
  awkwardTexts,
  type CheckedFormat,
  firstBrokenPromise,
  formatRuns,
  projectForFormat,
} from '../../../testing/index.ts';
import { exportOutline } from './exportOutline.ts';
import { importOutline } from './importOutline.ts';
import { outlineKeeps } from './keeps.ts';
import { escapeStart, escapeText, readText } from './markdown.ts';

const format: CheckedFormat = { keeps: outlineKeeps, write: exportOutline, read: importOutline };

test('an outline keeps what it says, loses the rest and says so', () => {
  expect(firstBrokenPromise(format)).toBeNull();
});

test('an export is read back without a remark and without leaving words over', () => {
  for (let seed = 1; seed <= formatRuns; seed++) {
    const { snapshot, journey } = projectForFormat(seed);
    const { text } = exportOutline(snapshot, journey);
    const plan = importOutline(text, { snapshot, newId: (table) => `${table}_x` as never });
    if (!plan.ok) throw new Error(text);
    expect([seed, plan.unplaced, plan.diagnostics]).toEqual([seed, [], []]);
  }
});

test('words come back as they went, whatever is in them', () => {
  for (const text of awkwardTexts) {
    expect(readText(escapeText(text))).toBe(text);
    expect(readText(escapeStart(text))).toBe(text);
    expect(escapeStart(text)).not.toMatch(/^(#|[-+*>|=]|\d+[.)]|```|~~~)/);
    expect(escapeStart(text)).not.toMatch(/[\r\n]/);
  }
});
