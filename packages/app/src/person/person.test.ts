import { peopleColors } from '@journeywright/collab';
import { expect, test } from 'vitest';
import { createStorage } from '../storage/storage.ts';
import { cleanName, initialsOf, loadPerson, maxNameLength, savePerson } from './person.ts';

function emptyStorage() {
  return createStorage(() => {
    throw new Error('blocked');
  });
}

function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

test('a name loses outer, doubled and invisible characters, nothing else', () => {
  expect(cleanName('  Asha \t\n Okafor\u200b ')).toBe('Asha Okafor');
  expect(cleanName('Zoë O’Neil-Łuk')).toBe('Zoë O’Neil-Łuk');
  expect(cleanName(' \u200b\n ')).toBe('');
});

test('a long name is cut between characters, not inside one', () => {
  expect([...cleanName('👩'.repeat(80))]).toHaveLength(maxNameLength);
});

test.each([
  ['Asha Okafor', 'AO'],
  ['priya', 'P'],
  ['Maria del Carmen Ruiz', 'MR'],
  ['李 小龙', '李小'],
  ['😀 Fun', '😀F'],
  ['', '?'],
])('the initials of “%s” are %s', (name, initials) => {
  expect(initialsOf(name)).toBe(initials);
});

test('nobody is known before a name was given', () => {
  expect(loadPerson(emptyStorage())).toBeNull();
});

test('the name and the colour come back, also where storage is blocked', () => {
  const storage = emptyStorage();
  const saved = savePerson(storage, { name: ' Asha ' }, () => 0.5);
  expect(saved).toEqual({ name: 'Asha', color: peopleColors[5] });
  expect(loadPerson(storage)).toEqual(saved);
});

test('a new name keeps the colour, a chosen colour replaces it', () => {
  const storage = emptyStorage();
  savePerson(storage, { name: 'Asha' }, () => 0);
  expect(savePerson(storage, { name: 'Asha O' }, () => 0.9).color).toBe(peopleColors[0]);
  expect(savePerson(storage, { name: 'Asha', color: peopleColors[3] }, () => 0).color).toBe(peopleColors[3]);
});

test('a colour that is not ours is not believed', () => {
  const storage = emptyStorage();
  storage.set('name', 'Asha');
  storage.set('color', 'url(https://example.com)');
  expect(loadPerson(storage)?.color).toBe(peopleColors[0]);
});

test('a colour by chance is always one of ours', () => {
  expect(peopleColors).toContain(savePerson(emptyStorage(), { name: 'A' }, () => 0.9999).color);
});

test('every colour of the palette carries white letters', () => {
  for (const color of peopleColors) {
    expect((1 + 0.05) / (luminance(color) + 0.05), color).toBeGreaterThanOrEqual(4.5);
  }
});
