import { expect, test } from 'vitest';
import { english } from './english.ts';
import { laterWords } from './laterWords.ts';
import { addWords, t } from './translate.ts';

addWords(laterWords);

test('numbers choose their form', () => {
  expect(t('map.counts', { stages: 1, points: 12, cards: 0 })).toBe('1 stage, 12 contact points, 0 cards');
  expect(t('state.offline.kept', { count: 12 })).toBe('Offline: 12 changes kept on this device');
  expect(t('state.offline.kept', { count: 1 })).toBe('Offline: 1 change kept on this device');
});

test('words that look like a placeholder inside a value stay as they are', () => {
  expect(t('notice.deleted', { title: '{count} $& {title}' })).toBe('“{count} $& {title}” was deleted.');
});

test('every choice in the catalogue is well formed', () => {
  for (const [key, message] of Object.entries(english)) {
    const names = new Set([...message.matchAll(/\{(\w+)/g)].map((found) => found[1] ?? ''));
    const values = Object.fromEntries([...names].map((name) => [name, 2]));
    expect(t(key as keyof typeof english, values), key).not.toMatch(/[{}|]/);
  }
});
