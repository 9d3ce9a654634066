import { expect, test } from 'vitest';
import { absoluteTime, relativeTime } from './relativeTime.ts';

const now = Date.UTC(2026, 5, 15, 12);
const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;

test.each([
  [0, 'just now'],
  [59_000, 'just now'],
  [minute, '1 minute ago'],
  [3 * minute + 59_000, '3 minutes ago'],
  [59 * minute, '59 minutes ago'],
  [hour, '1 hour ago'],
  [23 * hour, '23 hours ago'],
  [day, 'yesterday'],
  [29 * day, '29 days ago'],
  [31 * day, 'last month'],
  [364 * day, '11 months ago'],
  [366 * day, 'last year'],
  [800 * day, '2 years ago'],
])('%i ms ago is “%s”', (past, words) => {
  expect(relativeTime(now - past, now)).toBe(words);
});

test('a clock that runs ahead, or an unreadable time, does not show nonsense', () => {
  expect(relativeTime(now + hour, now)).toBe('just now');
  expect(relativeTime(Number.NaN, now)).toBe('just now');
});

test('the moment in full names day, month, year and time', () => {
  const text = absoluteTime(now, 'en-GB', 'UTC');
  for (const part of ['Monday', '15 June 2026', '12:00']) expect(text).toContain(part);
});
