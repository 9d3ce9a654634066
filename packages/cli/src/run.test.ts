import { readFileSync } from 'node:fs';
import { parseProject, serializeProject } from '@journeywright/core';
import { describe, expect, test } from 'vitest';
import { readGiven } from './command.ts';
import { serve, serveArguments } from './commands/serve.ts';
import { runOn } from '../testing/runOn.ts';

const hotel = readFileSync(new URL('../../core/examples/hotel-stay.json', import.meta.url), 'utf8');
const blank = '{"format":"journeywright","schema":{"model":1},"project":{"title":"Empty"}}';

describe('the frame', () => {
  test('help teaches, and every command has its own', async () => {
    const { code, out } = await runOn({}, '--help');
    expect(code).toBe(0);
    for (const name of ['serve', 'check', 'convert', 'analyse', 'report', 'diff']) {
      expect(out).toContain(`\n  ${name} `);
      const help = await runOn({}, name, '--help');
      expect([name, help.code, help.warned]).toEqual([name, 0, '']);
      expect(help.out).toContain(`journeywright ${name}`);
      expect(await runOn({}, 'help', name)).toEqual(help);
    }
    expect((await runOn({})).out).toBe(out);
    expect((await runOn({}, '-v')).out).toBe('0.1.0\n');
  });

  test.each([
    [['sreve'], 'Did you mean “serve”?'],
    [['check'], 'Usage: journeywright check <file>'],
    [['check', 'a.json', 'b.json'], '“b.json” was not expected.'],
    [['check', 'a.json', '--jsno'], 'There is no option --jsno.\nDid you mean --json?'],
    [['check', 'missing.json'], 'missing.json cannot be read: There is no such file.'],
    [['check', 'a.odt'], 'Name it with --from'],
    [['check', 'a.json', '--from', 'word'], '“word” is no format'],
    [['serve', '--port', 'x'], '“x” is not a port.'],
    [['serve', '--port', '65536'], '“65536” is not a port.'],
    [['serve', 'more'], '“more” was not expected'],
  ])('%j is refused in words, with exit code 2', async (args, words) => {
    const ran = await runOn({ 'a.json': blank, 'b.json': blank, 'a.odt': 'x' }, ...args);
    expect(ran.code).toBe(2);
    expect(ran.warned).toContain(words);
    expect(ran.out).toBe('');
  });
});

describe('serve', () => {
  const given = (...args: string[]) => readGiven(serve, args);
  const defaults = { port: 4300, host: '127.0.0.1', data: '.data', app: null };

  test('flags win over the environment, which wins over the defaults', () => {
    expect(serveArguments(given(), {})).toEqual(defaults);
    expect(serveArguments(given(), { PORT: '', HOST: '' })).toEqual(defaults);
    const env = { PORT: '5000', HOST: '0.0.0.0', JOURNEYWRIGHT_DATA: '/a' };
    expect(serveArguments(given(), env)).toEqual({ port: 5000, host: '0.0.0.0', data: '/a', app: null });
    expect(serveArguments(given('--port', '6000', '--data=/b', '--app', 'x'), env)).toEqual({
      port: 6000,
      host: '0.0.0.0',
      data: '/b',
      app: 'x',
    });
  });
});

describe('check', () => {
  test('names places, and ends with 1 where errors are found', async () => {
    const { code, out } = await runOn({ 'hotel.json': hotel }, 'check', 'hotel.json');
    expect(code).toBe(1);
    expect(out).toContain(
      'error: Business guest stays two nights › Dinner › Is served the meal › Dietary wish',
    );
    expect(out).toMatch(/1 error, \d+ warnings, \d+ hints\.\n$/);
  });

  test('--fail-on moves the bar', async () => {
    const files = { 'blank.json': blank, 'hotel.json': hotel };
    expect((await runOn(files, 'check', 'hotel.json', '--fail-on', 'never')).code).toBe(0);
    expect((await runOn(files, 'check', 'blank.json', '--fail-on', 'hint')).code).toBe(0);
    expect((await runOn(files, 'check', 'blank.json', '--fail-on', 'lots')).code).toBe(2);
  });

  test('--json is JSON with places', async () => {
    const { out } = await runOn({ 'hotel.json': hotel }, 'check', 'hotel.json', '--json');
    const { findings } = JSON.parse(out) as { findings: { code: string; place: string }[] };
    expect(findings.find(({ code }) => code === 'severe-failure')?.place).toContain(' › Dinner › ');
  });

  test('a damaged file is told with line and column', async () => {
    const { code, warned } = await runOn(
      { 'a.json': `${blank.slice(0, -1)},\n "stages": [}` },
      'check',
      'a.json',
    );
    expect(code).toBe(2);
    expect(warned).toMatch(/a\.json:2:\d+/);
  });
});

describe('diff', () => {
  const renamed = hotel.replace('"Is served the meal"', '"Is served dinner"');

  test('says differences in words and ends with 1; with 0 when there are none', async () => {
    const files = { 'a.json': hotel, 'b.json': renamed };
    const ran = await runOn(files, 'diff', 'a.json', 'b.json');
    expect(ran.out).toBe('Renamed contact point “Is served the meal” to “Is served dinner”.\n');
    expect(ran.code).toBe(1);
    const same = await runOn(files, 'diff', 'a.json', 'a.json');
    expect([same.code, same.out]).toEqual([0, 'Nothing differs.\n']);
  });

  test('two files without records in common are told so', async () => {
    const parsed = parseProject(hotel);
    if (!parsed.ok) throw new Error('the example does not parse');
    const other = serializeProject(parsed.snapshot).replaceAll(/"([a-z]{3,4})_(?!project)/g, '"$1_other');
    const { warned } = await runOn({ 'a.json': hotel, 'b.json': other }, 'diff', 'a.json', 'b.json');
    expect(warned).toContain('no records in common');
  });
});

describe('report', () => {
  test('goes to standard output, or to a file that was not there', async () => {
    const { out, code } = await runOn({ 'hotel.json': hotel }, 'report', 'hotel.json');
    expect(code).toBe(0);
    expect(out).toMatch(/^# Business guest stays two nights\n/);
    const written = await runOn({ 'hotel.json': hotel }, 'report', 'hotel.json', '-o', 'hotel.html');
    expect(new TextDecoder().decode(written.files.get('hotel.html'))).toMatch(/^<!doctype html>/);
    const kept = await runOn({ 'hotel.json': hotel, 'r.md': 'mine' }, 'report', 'hotel.json', '-o', 'r.md');
    expect([kept.code, new TextDecoder().decode(kept.files.get('r.md'))]).toEqual([2, 'mine']);
    expect(kept.warned).toContain('--force');
  });

  test('a journey that is not there is told with those that are', async () => {
    const { code, warned } = await runOn({ 'hotel.json': hotel }, 'report', 'hotel.json', '--journey', 'Spa');
    expect(code).toBe(2);
    expect(warned).toContain('“Business guest stays two nights”');
  });
});
