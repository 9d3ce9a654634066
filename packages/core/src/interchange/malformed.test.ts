import { describe, expect, test } from 'vitest';
import { processorTime } from '../../testing/processorTime.ts';
import { diceOf, mulberry32, projectForFormat } from '../../testing/index.ts';
import { checkChangeSet } from '../change/check.ts';
import { createIdSource } from '../ids.ts';
import { emptySnapshot } from '../snapshot/snapshot.ts';
import { interchangeFormats } from './formats.ts';
import { planPaste } from './paste/planPaste.ts';

const spoilers = [
  '\u0000',
  '\u202E',
  '\u200B',
  '\uFEFF',
  '\uD83D',
  '\r',
  '\n',
  '\t',
  '"',
  ':',
  '#',
  '%%',
  '{',
  '}',
  '`',
  '- ',
  '__proto__',
  ';',
  '<',
  '\\',
  '  ',
];

/** A file with something wrong in it, drawn at random. */
function spoilt(text: string, seed: number): string {
  const dice = diceOf(mulberry32(seed));
  let made = text;
  for (let n = 1 + dice.int(6); n > 0; n--) {
    const at = dice.int(made.length + 1);
    const much = dice.int(Math.min(40, made.length - at + 1));
    const kind = dice.int(4);
    if (kind === 0) made = made.slice(0, at);
    else if (kind === 1) made = made.slice(0, at) + made.slice(at + much);
    else if (kind === 2) made = made.slice(0, at) + (dice.pick(spoilers) as string) + made.slice(at);
    else made = made.slice(0, at) + made.slice(at, at + much).repeat(3) + made.slice(at);
  }
  return made;
}

const text = interchangeFormats.filter(({ name }) => name === 'mermaid' || name === 'outline');
const context = () => ({ snapshot: emptySnapshot, newId: createIdSource(mulberry32(9)) });

/** Reads it and holds what comes of it to what every import promises. */
function expectSound(format: (typeof text)[number], source: string): void {
  const plan = format.import?.(source, context());
  if (!plan) return;
  if (!plan.ok) {
    expect(plan.diagnostics.length).toBeGreaterThan(0);
    for (const { message, severity } of plan.diagnostics) expect([severity, message]).not.toContain('');
    return;
  }
  const refusal = checkChangeSet(emptySnapshot, plan.changeSet);
  expect(refusal && [refusal.message, source]).toBeNull();
}

describe.each(text.map((format) => [format.name, format] as const))('%s', (_, format) => {
  test('200 spoilt files are read or refused with a reason, and never half', () => {
    for (let seed = 1; seed <= 200; seed++) {
      const { snapshot, journey } = projectForFormat(1 + (seed % 40));
      expectSound(format, spoilt(format.export?.(snapshot, journey).text ?? '', seed));
    }
  });

  test.each<[string, string]>([
    ['a line of a megabyte', 'x'.repeat(1_000_000)],
    ['a diagram with a line of a megabyte', `journey\nsection a\n${'x:'.repeat(500_000)}`],
    ['100,000 lines', 'journey\n'.concat('a: 5: b\n'.repeat(100_000))],
    ['100,000 headings', '# a\n## b\n### c\n'.repeat(33_000)],
    ['100,000 items, each deeper', Array.from({ length: 2000 }, (__, n) => `${' '.repeat(n)}- a`).join('\n')],
    ['100,000 cards', `# a\n## b\n### c\n- **d**\n${'  - e\n'.repeat(100_000)}`],
    ['directives without an end', 'journey\n'.concat('%%{a\n'.repeat(100_000))],
    ['directives before the header', '%%{a\n'.repeat(100_000)],
    ['descriptions without an end', 'journey\n'.concat('accDescr {\n'.repeat(100_000))],
    ['hashes', `journey\nsection a\n${'#'.repeat(1_000_000)}`],
    ['a name of hashes', `journey\nsection a\na${'#'.repeat(500_000)}: 5`],
    ['semicolons', `journey\nsection a\na: 5: ${';'.repeat(500_000)}`],
    ['blanks before an end', `journey\nsection a\na: 5: b${' '.repeat(500_000)};x`],
    ['fences without an end', '```\n~~~~\n'.repeat(50_000)],
    ['escapes', `# a\n## ${'\\'.repeat(500_000)}&#${'1'.repeat(500_000)}`],
    ['bold without an end', `# a\n## b\n### c\n- ${'*'.repeat(500_000)}`],
    ['blanks in a heading', `# a${' '.repeat(500_000)}b`],
    ['blanks in a line', `# a\n${' '.repeat(500_000)}b`],
    ['dashes', `- ${'- '.repeat(250_000)}x`],
    ['NUL', '\u0000'.repeat(100_000)],
  ])('%s takes bounded time', (__, source) => {
    const began = processorTime();
    format.import?.(source, context());
    expect(processorTime() - began).toBeLessThan(8000);
  });
});

test('whatever is pasted is lines, a block or nothing', () => {
  for (let seed = 1; seed <= 500; seed++) {
    const plan = planPaste(spoilt('a\t"b\nc"\td\n\te\t\n', seed), seed % 2 ? '<table>' : null);
    expect(['nothing', 'lines', 'block']).toContain(plan.kind);
    if (plan.kind === 'block')
      expect(new Set(plan.rows.map(({ length }) => length)).size).toBeLessThanOrEqual(1);
  }
});
