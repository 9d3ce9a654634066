import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { runOn } from '../testing/runOn.ts';

const hotel = readFileSync(new URL('../../core/examples/hotel-stay.json', import.meta.url), 'utf8');
const answers =
  'id,segment,date,E1,E2,P1,P2,W1,W2,W3,W4,W5,NPS\r\nr1,new,2026-01-02,6,7,5,5,20,20,20,20,20,9\r\nr2,old,,7,,6,4,,,,,,7\r\n';
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

test('study data becomes a project with a study, and goes out again with the same answers', async () => {
  const made = await runOn({ 'a.csv': answers }, 'convert', 'a.csv', 'b.json', '--from', 'study');
  expect(made.code).toBe(0);
  const project = JSON.parse(text(made.files.get('b.json'))) as Record<string, object[]>;
  expect([project.studies?.length, project.studyItems?.length, project.respondents?.length]).toEqual([
    1, 2, 2,
  ]);
  const back = await runOn(Object.fromEntries(made.files), 'convert', 'b.json', 'c.csv', '--to', 'study');
  expect(back.code).toBe(0);
  expect(text(back.files.get('c.csv'))).toBe(
    'id,segment,date,E1,E2,P1,P2,W1,W2,W3,W4,W5\r\nr1,new,2026-01-02,6,7,5,5,20,20,20,20,20\r\nr2,old,,7,,6,4,,,,,\r\n',
  );
  expect(back.warned.match(/^lost: .*$/gm)).toEqual(['lost: Note of respondents (2 records)']);
  const tabs = await runOn(Object.fromEntries(made.files), 'convert', 'b.json', 'c.tsv', '--to', 'study');
  expect(text(tabs.files.get('c.tsv')).split('\r\n')[0]).toContain('id\tsegment\tdate\tE1');
});

test('the bare form of 22 pairs, read by check and by convert', async () => {
  const heads = ['E', 'P'].flatMap((letter) => Array.from({ length: 22 }, (_, at) => `${letter}${at + 1}`));
  const bare = `${heads.join(';')}\n${heads.map(() => 5).join(';')}\n`;
  const { code, out } = await runOn(
    { 'a.csv': bare },
    'convert',
    'a.csv',
    'b.json',
    '--from',
    'study',
    '--dry-run',
    '--json',
  );
  expect(code).toBe(0);
  expect((JSON.parse(out) as { made: object }).made).toMatchObject({
    studies: 1,
    studyItems: 22,
    respondents: 1,
  });
});

test('read as a journey it says what it is, and how to read it', async () => {
  const { warned } = await runOn({ 'a.csv': answers }, 'convert', 'a.csv', 'b.json', '--dry-run');
  expect(warned).toMatch(/a\.csv:1: warning: .*study data.*--from study/);
});

test('what of the project stays behind is told; a study that is none is named', async () => {
  const none = await runOn(
    { 'a.json': '{"format":"journeywright","version":1}' },
    'convert',
    'a.json',
    'b.csv',
    '--to',
    'study',
  );
  expect([none.code, none.files.has('b.csv')]).toEqual([2, false]);
  const other = await runOn(
    { 'a.json': hotel },
    'convert',
    'a.json',
    'b.csv',
    '--to',
    'study',
    '--study',
    'Nowhere',
  );
  expect(other.code).toBe(2);
});
