import { expect, test } from 'vitest';
import { readArguments } from './arguments.ts';

const defaults = { port: 4300, host: '127.0.0.1', data: '.data', app: null };

test('flags win over the environment, which wins over the defaults', () => {
  expect(readArguments(['serve'], {})).toEqual({ kind: 'serve', serve: defaults });
  const env = { PORT: '5000', HOST: '0.0.0.0', JOURNEYWRIGHT_DATA: '/a' };
  expect(readArguments(['serve'], env)).toEqual({
    kind: 'serve',
    serve: { port: 5000, host: '0.0.0.0', data: '/a', app: null },
  });
  expect(readArguments(['serve', '--port', '6000', '--data=/b', '--app', 'x'], env)).toEqual({
    kind: 'serve',
    serve: { port: 6000, host: '0.0.0.0', data: '/b', app: 'x' },
  });
  expect(readArguments(['serve'], { PORT: '', HOST: '' })).toEqual({ kind: 'serve', serve: defaults });
});

test('help and version', () => {
  expect(readArguments([], {}).kind).toBe('help');
  expect(readArguments(['serve', '-h'], {}).kind).toBe('help');
  expect(readArguments(['--version'], {}).kind).toBe('version');
});

test.each([
  [['serve', '--port', 'x'], '“x” is not a port.'],
  [['serve', '--port', '65536'], '“65536” is not a port.'],
  [['sreve'], 'There is no command “sreve”.'],
  [['serve', 'more'], '“more” was not expected here.'],
  [['serve', '--prot', '1'], "Unknown option '--prot'"],
])('%j is refused in words', (args, message) => {
  expect(() => readArguments(args, {})).toThrow(message);
});
