import { peopleColors } from '@journeywright/collab';
import type { PresenceUser } from '@journeywright/core';
import type { Storage } from '../storage/storage.ts';

/** Longest name others see, in characters. */
export const maxNameLength = 60;

/** A name as others will see it: without control characters, outer spaces and doubled spaces; may be empty. */
export function cleanName(typed: string): string {
  const plain = typed
    .replace(/[\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim();
  return [...plain].slice(0, maxNameLength).join('').trim();
}

/** One or two letters that stand for a name. */
export function initialsOf(name: string): string {
  const words = cleanName(name).split(' ').filter(Boolean);
  const first = words[0];
  if (first === undefined) return '?';
  const last = words.length > 1 ? words.at(-1) : undefined;
  const letters = [first, last].flatMap((word) => (word === undefined ? [] : [[...word][0] ?? '']));
  return letters.join('').toLocaleUpperCase();
}

/** The person at this browser, or null before a name was given. */
export function loadPerson(storage: Storage): PresenceUser | null {
  const name = cleanName(storage.get('name') ?? '');
  if (name === '') return null;
  const color = storage.get('color');
  return { name, color: isPersonColor(color) ? color : peopleColors[0] };
}

/** Keeps the name, and a colour: the one given, else the one had before, else one by chance. */
export function savePerson(
  storage: Storage,
  person: { readonly name: string; readonly color?: string },
  random: () => number,
): PresenceUser {
  const before = storage.get('color');
  const color = person.color ?? (isPersonColor(before) ? before : pickColor(random));
  const saved = { name: cleanName(person.name), color };
  storage.set('name', saved.name);
  storage.set('color', color);
  return saved;
}

function isPersonColor(color: string | null): color is string {
  return color !== null && peopleColors.some((known) => known === color);
}

/** By chance, so that two people who join at once rarely share a colour. */
function pickColor(random: () => number): string {
  return peopleColors[Math.floor(random() * peopleColors.length)] ?? peopleColors[0];
}
