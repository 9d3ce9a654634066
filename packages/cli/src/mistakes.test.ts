import { expect, test } from 'vitest';
import { runOn } from '../testing/runOn.ts';

const blank = '{"format":"journeywright","schema":{"model":1},"project":{"title":"Empty"}}';

test('a heading that is nearly a column is told, as its cells are not read', async () => {
  const table = 'failure,severity,occurence,detection\nA,3,4,5\n';
  const { code, warned } = await runOn({ 'f.csv': table }, 'analyse', 'failure-ranking', 'f.csv');
  expect(code).toBe(0);
  expect(warned).toContain('“occurence” is not read. Did you mean “occurrence”?');
  const right = await runOn(
    { 'f.csv': table.replace('occurence', 'Occurrence') },
    'analyse',
    'failure-ranking',
    'f.csv',
  );
  expect(right.warned).toBe('');
});

test('methods are found by the names they have elsewhere', async () => {
  for (const [name, method] of [
    ['NPS', 'recommendation-score'],
    ['fmea', 'failure-ranking'],
    ['servqal', 'servqual'],
  ] as const) {
    const { code, warned } = await runOn({}, 'analyse', name);
    expect([code, warned.includes(`Did you mean “${method}”?`)]).toEqual([2, true]);
  }
  expect((await runOn({}, 'analyse', 'zzz')).warned).not.toContain('Did you mean');
});

test('nothing is said to be written that was not', async () => {
  const { code, warned } = await runOn({ 'a.json': blank }, 'convert', 'a.json', 'a.json');
  expect(code).toBe(2);
  expect(warned).toContain('a.json is there already.');
  expect(warned).not.toContain('Written');
});

test('a report is not written under a name that promises another kind of file', async () => {
  const { code, warned, files } = await runOn({ 'a.json': blank }, 'report', 'a.json', '-o', 'a.pdf');
  expect([code, files.has('a.pdf')]).toEqual([2, false]);
  expect(warned).toContain('open the HTML in a browser and print it');
});

test('of many remarks of one kind some are shown, and how many more there are', async () => {
  const rows = Array.from({ length: 100 }, (_, at) => `say "${at},3,4,5`).join('\n');
  const table = `failure,severity,occurrence,detection\n${rows}\n`;
  const { warned } = await runOn({ 'f.csv': table }, 'analyse', 'failure-ranking', 'f.csv');
  expect(warned).toMatch(/\bmore\b/);
  expect(warned.split('\n').length).toBeLessThan(30);
});
