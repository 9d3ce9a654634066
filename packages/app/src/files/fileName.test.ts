import { expect, test } from 'vitest';
import { exportFileName } from './fileName.ts';

test.each([
  ['Business guest stays two nights', 'Business guest stays two nights.json'],
  ['Café / bar: “late” service?', 'Café bar “late” service.json'],
  ['../../etc/passwd', 'etc passwd.json'],
  ['  ', 'map.json'],
  ['NUL', 'map.json'],
])('“%s” is exported as %s', (title, name) => {
  expect(exportFileName(title)).toBe(name);
});

test('a long title is cut', () => {
  expect(exportFileName('é'.repeat(300)).length).toBeLessThan(120);
});

test('another format has its own ending', () => {
  expect(exportFileName('Hotel', '.wide.csv')).toBe('Hotel.wide.csv');
});
