import { expect, test } from 'vitest';
import { runOn } from '../testing/runOn.ts';

const evil = 'Tea\u001B]0;owned\u0007\u001B[2J\u009B31m\r\u202Egnp';
const acting = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/;
const project = (title: string): string =>
  JSON.stringify({
    format: 'journeywright',
    schema: { model: 1 },
    journeys: [
      { id: 'jny_a', title, order: 'V' },
      { id: 'jny_b', title: `${title} 2`, order: 'W' },
    ],
    stages: [{ id: 'stg_a', journey: 'jny_a', title, order: 'V' }],
    contactPoints: [{ id: 'cpt_a', title, place: { stage: 'stg_a', order: 'V' } }],
    failures: [{ id: 'fail_a', contactPoint: 'cpt_a', mode: title, severity: 9, order: 'V' }],
  });
const files = {
  'a.json': project(evil),
  'b.json': project('Coffee'),
  'a.mmd': `journey\n  section ${evil}\n    ${evil}: many: Me\n`,
  'a.csv': `Stage,Contact point,Emotion,Other\n${evil},${evil},${evil},${evil}\n`,
  'f.csv': `failure,severity,occurrence,detection\n${evil},7,4,5\n`,
  'g.csv': `failure,severity,occurrence,detection\n${evil},${evil},4,5\n`,
};

test.each([
  ['check', 'a.json', '--fail-on', 'never'],
  ['check', 'a.mmd', '--fail-on', 'never'],
  ['check', 'a.csv', '--fail-on', 'never'],
  ['check', 'a.json', '--json'],
  ['convert', 'a.json', 'x.mmd'],
  ['convert', 'a.csv', 'x.json'],
  ['convert', 'a.json', 'x.mmd', '--journey', evil.slice(0, 3)],
  ['diff', 'a.json', 'b.json'],
  ['analyse', 'failure-ranking', 'f.csv'],
  ['analyse', 'failure-ranking', 'g.csv'],
  ['report', 'a.json'],
  [evil],
  ['check', evil],
])('%s %s: titles cannot steer the terminal', async (...args) => {
  const { out, warned } = await runOn(files, ...args);
  // In JSON only what JSON itself leaves as it is.
  const shown = args.includes('--json') ? out.replaceAll(/[\u007F-\u009F\u202A-\u202E]/g, '') : out;
  expect(shown + warned).not.toBe('');
  expect((shown + warned).replaceAll(/[\u202A-\u202E]/g, args[0] === 'report' ? '' : '$&')).not.toMatch(
    acting,
  );
});

test('what acts is shown, not taken away', async () => {
  const { out } = await runOn(files, 'check', 'a.json', '--fail-on', 'never');
  expect(out).toContain('\\u{1B}]0;owned\\u{7}');
});
