import { describe, expect, test } from 'vitest';
import {
  awkwardTexts,
  type CheckedFormat,
  firstBrokenPromise,
  formatRuns,
  projectForFormat,
} from '../../../testing/index.ts';
import { readStrictly } from '../../../testing/strictMermaid.ts';
import { read } from '../../map/queries.ts';
import { escapeLabel, readLabel } from './entities.ts';
import { exportMermaid } from './exportMermaid.ts';
import { importMermaid } from './importMermaid.ts';
import { mermaidKeeps, mermaidKeepsSkipping } from './keeps.ts';

const format: CheckedFormat = {
  keeps: mermaidKeeps,
  write: exportMermaid,
  read: (text, context) => importMermaid(text, context, { curve: false }),
};

describe('Mermaid there and back', () => {
  test('keeps what it says, loses the rest and says so', () => {
    expect(firstBrokenPromise(format)).toBeNull();
  });

  test('the same with contact points without an emotion left out', () => {
    const skipping: CheckedFormat = {
      ...format,
      keeps: mermaidKeepsSkipping,
      write: (snapshot, journey) => exportMermaid(snapshot, journey, { blankEmotion: 'skip' }),
    };
    expect(firstBrokenPromise(skipping)).toBeNull();
  });

  test('leaves nothing unplaced and warns of nothing but repeated sections', () => {
    for (let seed = 1; seed <= formatRuns; seed++) {
      const { snapshot, journey } = projectForFormat(seed);
      const { text } = exportMermaid(snapshot, journey);
      const plan = importMermaid(text, { snapshot, newId: (table) => `${table}_x` as never });
      if (!plan.ok) throw new Error(text);
      expect([plan.unplaced, text]).toEqual([[], text]);
      const codes = plan.diagnostics.map(({ code }) => code);
      expect(codes.filter((code) => code !== 'repeated-section' && code !== 'no-tasks')).toEqual([]);
    }
  });
});

describe('what Mermaid makes of an export', () => {
  test('every export is read without error, with the same titles, scores and people', () => {
    for (let seed = 1; seed <= formatRuns; seed++) {
      const { snapshot, journey } = projectForFormat(seed);
      const { text } = exportMermaid(snapshot, journey);
      const seen = readStrictly(text);
      const stages = read.stages(snapshot, journey);
      const title = snapshot.tables.journeys.get(journey as never)?.title ?? '';
      expect(seen.title).toBe(title);
      expect(seen.accTitle).toBe(title === '' ? 'Untitled customer journey' : title);
      expect(seen.accDescr).not.toBe('');
      expect(seen.sections).toEqual(stages.map((stage) => stage.title || '(no title)'));
      const points = stages.flatMap((stage) => read.contactPoints(snapshot, stage.id));
      expect(seen.tasks.map(({ task }) => task)).toEqual(points.map((point) => point.title || '(no title)'));
      expect(seen.tasks.map(({ score }) => score)).toEqual(
        points.map(({ emotion }) => Math.round(emotion ?? 3)),
      );
      const people = points.map((point) => [
        ...new Set(
          [point.initiator, point.receiver]
            .map((id) => (id ? (snapshot.tables.actors.get(id)?.name ?? '') : ''))
            .filter((name) => name !== ''),
        ),
      ]);
      expect(seen.tasks.map((task) => task.people)).toEqual(people);
    }
  });

  test.each(['Buy #1: 5: Me', 'a; b: 5', 'section A: B', 'no score', 'journey on: 5'])(
    'the strict reader refuses “%s”, as Mermaid does',
    (line) => {
      expect(() => readStrictly(`journey\n${line}\n`)).toThrow(/error/i);
    },
  );
});

test('labels come back as they went, whatever is in them', () => {
  for (const text of awkwardTexts) expect(readLabel(escapeLabel(text))).toBe(text);
  expect(escapeLabel('Straße & 50% off: #1; <b>')).toBe('Straße #38; 50% off#58; #35;1#59; #60;b#62;');
  expect(escapeLabel('Section A')).toBe('#83;ection A');
  expect(readLabel('#quot;#35;#0;#99999999;#unknown;#hasOwn;')).toBe('"##0;#99999999;#unknown;#hasOwn;');
});
