import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { processorTime } from '@journeywright/core/testing';
import { runOn } from '../testing/runOn.ts';
import type { Spoiled } from '../testing/spoil.ts';
import { spoiledJson } from '../testing/spoiledJson.ts';
import { foreignWorkbooks, soundStudy, spoiledStudies } from '../testing/spoiledStudies.ts';
import {
  spoiledCjml,
  spoiledLong,
  spoiledMermaid,
  spoiledOutline,
  spoiledRows,
  spoiledWide,
} from '../testing/spoiledTexts.ts';
import { spoiledWorkbooks } from '../testing/spoiledWorkbooks.ts';

const hotel = readFileSync(new URL('../../core/examples/hotel-stay.json', import.meta.url), 'utf8');

/** The example in another format, as the command line writes it. */
async function written(file: string, format: string): Promise<Uint8Array> {
  const { files } = await runOn({ 'a.json': hotel }, 'convert', 'a.json', file, '--to', format);
  return files.get(file) ?? new Uint8Array();
}
const textOf = async (file: string, format: string): Promise<string> =>
  new TextDecoder().decode(await written(file, format));

interface Family {
  readonly file: string;
  readonly sound: string | Uint8Array;
  readonly spoiled: readonly Spoiled[];
}
const family = <S extends string | Uint8Array>(
  file: string,
  sound: S,
  spoil: (sound: S) => readonly Spoiled[],
): Family => ({ file, sound, spoiled: spoil(sound) });

const families: readonly Family[] = [
  family('a.json', hotel, spoiledJson),
  family('a.mmd', await textOf('a.mmd', 'mermaid'), spoiledMermaid),
  family('a.md', await textOf('a.md', 'outline'), spoiledOutline),
  family('a.csv', await textOf('a.csv', 'csv-long'), spoiledLong),
  family('w.csv', await textOf('w.csv', 'csv-wide'), spoiledWide),
  family('a.cjml', await textOf('a.cjml', 'cjml'), spoiledCjml),
  family('r.csv', '', spoiledRows),
  family('s.csv', soundStudy, spoiledStudies),
  family('f.xlsx', '', foreignWorkbooks),
  family('a.xlsx', await written('a.xlsx', 'xlsx'), spoiledWorkbooks),
];

test('there are at least two hundred, no two with one name', () => {
  const names = families.flatMap(({ spoiled }) => spoiled.map(({ file, name }) => `${file} ${name}`));
  expect(names.length).toBeGreaterThanOrEqual(200);
  expect(new Set(names).size).toBe(names.length);
});

/** Lines that name the file: those tell a place. */
function told(text: string, file: string): string {
  return text
    .split('\n')
    .filter((line) => line.includes(file))
    .join('\n');
}

describe.each(families.map((one) => [one.file, one] as const))('%s', (_, { sound, spoiled }) => {
  test.each(spoiled.map((file) => [file.name, file] as const))('%s', async (_name, one) => {
    const { file, content, answer, args = ['check', file, '--fail-on', 'never'] } = one;
    const started = processorTime();
    const ran = await runOn({ [file]: content }, ...args);
    expect(processorTime() - started, 'time stays bounded').toBeLessThan(10_000);
    if ('refused' in answer) {
      expect([ran.code, ran.out]).toEqual([2, '']);
      expect(told(ran.warned, file)).toMatch(answer.refused);
    } else if ('told' in answer) {
      expect([ran.code, ran.warned]).toEqual([0, '']);
      expect(told(ran.out, file)).toMatch(answer.told);
    } else {
      expect(ran.out).toBe((await runOn({ [file]: sound }, ...args)).out);
      expect([ran.code, ran.warned]).toEqual([0, '']);
    }
    expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
  });
});
