import { expect, test } from 'vitest';
import { exportFileName } from './fileName.ts';

test.each([
  ['Business guest stays two nights', 'Business guest stays two nights.journey.json'],
  ['Café / bar: “late” service?', 'Café bar “late” service.journey.json'],
  ['../../etc/passwd', 'etc passwd.journey.json'],
  ['  ', 'map.journey.json'],
  ['NUL', 'map.journey.json'],
])('“%s” is exported as %s', (title, name) => {
  expect(exportFileName(title)).toBe(name);
});

test('a long title is cut', () => {
  expect(exportFileName('é'.repeat(300)).length).toBeLessThan(120);
});
