import { expect, test } from 'vitest';
import { createStorage } from './storage.ts';

function fakeBackend() {
  const values = new Map<string, string>();
  return {
    values,
    getItem: (key: string) => values.get(key) ?? null,
    setItem: (key: string, value: string) => void values.set(key, value),
  };
}

test('values are kept in the browser under names of our own', () => {
  const backend = fakeBackend();
  const storage = createStorage(() => backend);
  expect(storage.set('name', 'Asha')).toBe(true);
  expect([...backend.values]).toEqual([['journeywright.name', 'Asha']]);
  expect(createStorage(() => backend).get('name')).toBe('Asha');
});

test('where storage is blocked, values last as long as the tab', () => {
  const storage = createStorage(() => {
    throw new DOMException('blocked', 'SecurityError');
  });
  expect(storage.get('name')).toBeNull();
  expect(storage.set('name', 'Asha')).toBe(false);
  expect(storage.get('name')).toBe('Asha');
});

test('a full storage keeps the newest value in memory and shows it', () => {
  const backend = { ...fakeBackend(), getItem: () => 'old' };
  const storage = createStorage(() => ({
    ...backend,
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  }));
  expect(storage.set('name', 'new')).toBe(false);
  expect(storage.get('name')).toBe('new');
});

test('a storage that fails on reading reads as empty', () => {
  const storage = createStorage(() => ({
    getItem: () => {
      throw new DOMException('blocked', 'SecurityError');
    },
    setItem: () => {},
  }));
  expect(storage.get('name')).toBeNull();
});
