import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formats } from './files/formats.ts';
import { runOn } from '../testing/runOn.ts';

const hotel = readFileSync(new URL('../../core/examples/hotel-stay.json', import.meta.url), 'utf8');
const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes);

test.each(['json', 'xlsx'])('a project comes back byte for byte through %s', async (format) => {
  const out = await runOn({ 'a.json': hotel }, 'convert', 'a.json', 'b.bin', '--to', format);
  expect([out.code, out.warned.includes('lost:')]).toEqual([0, false]);
  const back = await runOn(Object.fromEntries(out.files), 'convert', 'b.bin', 'c.json', '--from', format);
  expect(text(back.files.get('c.json'))).toBe(hotel);
});

const journeyFormats = formats.filter(({ holds, read, write }) => holds === 'journey' && read && write);

describe.each(journeyFormats.map(({ name }) => name))('%s', (format) => {
  test('says what it loses, and brings stages and contact points back in order', async () => {
    const out = await runOn({ 'a.json': hotel }, 'convert', 'a.json', 'b.bin', '--to', format);
    expect(out.code).toBe(0);
    expect(out.warned).toContain('lost: ');
    const files = Object.fromEntries(out.files);
    const back = await runOn(files, 'convert', 'b.bin', 'c.json', '--from', format);
    expect(back.code).toBe(0);
    const titles = (json: string, table: string): string[] =>
      (JSON.parse(json) as Record<string, { title: string }[]>)[table]?.map(({ title }) => title).sort() ??
      [];
    for (const table of ['stages', 'contactPoints'])
      expect(titles(text(back.files.get('c.json')), table)).toEqual(titles(hotel, table));
    const again = await runOn(files, 'convert', 'b.bin', 'd.json', '--from', format);
    expect(text(again.files.get('d.json'))).toBe(text(back.files.get('c.json')));
  });

  test('--strict writes nothing where something would be lost', async () => {
    const { code, files } = await runOn(
      { 'a.json': hotel },
      'convert',
      'a.json',
      'b.bin',
      '--to',
      format,
      '--strict',
    );
    expect([code, files.has('b.bin')]).toEqual([1, false]);
  });
});

test('a dry run tells what would be made and writes nothing', async () => {
  const diagram =
    'journey\n  title Tea\n  section Order\n    Ask: 5: Guest\n    Pay: 9: Guest\n    No score\n';
  const { code, out, files } = await runOn(
    { 'a.mmd': diagram },
    'convert',
    'a.mmd',
    'b.json',
    '--dry-run',
    '--json',
  );
  const told = JSON.parse(out) as {
    written: boolean;
    made: Record<string, number>;
    diagnostics: { line: number }[];
  };
  expect([code, files.has('b.json'), told.written]).toEqual([0, false, false]);
  expect(told.made).toMatchObject({ journeys: 1, stages: 1, contactPoints: 3 });
  expect(told.diagnostics.map(({ line }) => line)).toEqual([5, 6]);
});

test('a file that is there is not written over', async () => {
  const files = { 'a.json': hotel, 'b.csv': 'mine' };
  const kept = await runOn(files, 'convert', 'a.json', 'b.csv');
  expect([kept.code, text(kept.files.get('b.csv'))]).toEqual([2, 'mine']);
  expect((await runOn(files, 'convert', 'a.json', 'b.csv', '--force')).code).toBe(0);
});

test('somebody else’s workbook is read as a table', async () => {
  const table = 'Phase,Touchpoint,Channel,Pain point\nBook,Call the desk,telephone,Nobody answers\n';
  const made = await runOn({ 'a.csv': table }, 'convert', 'a.csv', 'b.json', '--dry-run', '--json');
  const { made: counts } = JSON.parse(made.out) as { made: Record<string, number> };
  expect(counts).toMatchObject({ stages: 1, contactPoints: 1, failures: 1 });
});
