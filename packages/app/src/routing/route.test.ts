import { expect, test } from 'vitest';
import { mapLink, mapPathOf, parseRoute } from './route.ts';

test('the root is the list', () => {
  expect(parseRoute('/')).toEqual({ page: 'list' });
});

test('a map is named by its id, with or without a slash at the end', () => {
  expect(parseRoute('/m/hotel-two_nights')).toEqual({ page: 'map', id: 'hotel-two_nights' });
  expect(parseRoute('/m/hotel/')).toEqual({ page: 'map', id: 'hotel' });
});

test.each(['/m/', '/m/a/b', '/m/a%2Fb', '/maps/a', '/m/<b>', `/m/${'a'.repeat(129)}`])(
  '%s is no page of the app',
  (path) => {
    expect(parseRoute(path)).toEqual({ page: 'unknown', path });
  },
);

test('the path and the link of a map lead back to it', () => {
  expect(parseRoute(mapPathOf('abc'))).toEqual({ page: 'map', id: 'abc' });
  expect(mapLink('https://maps.example:8080', 'abc')).toBe('https://maps.example:8080/m/abc');
});
