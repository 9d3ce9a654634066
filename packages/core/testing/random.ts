export { seededRandom as mulberry32 } from '../src/methods/numeric/random.ts';

/** Draws made from one source of randomness. */
export interface Dice {
  /** A whole number from 0 to `count - 1`. */
  int(count: number): number;
  chance(probability: number): boolean;
  /** One of the list; undefined when it is empty. */
  pick<V>(list: readonly V[]): V | undefined;
}

export function diceOf(random: () => number): Dice {
  const int = (count: number): number => Math.floor(random() * count);
  return {
    int,
    chance: (probability) => random() < probability,
    pick: (list) => (list.length === 0 ? undefined : list[int(list.length)]),
  };
}

const words = [
  'book',
  'Wait at the desk',
  'réponse écrite',
  'Frühstück 08:00',
  '𝒮taff 🛎️',
  '👩‍👩‍👧 family',
  'שלום',
  'مرحبا',
  '予約する',
  'a"b\\c',
  'line one\nline two',
  '  spaced  ',
  '<b>not bold</b>',
  '',
];

/** A few words, among them emoji, other scripts, line breaks and nothing at all. */
export function randomWords(dice: Dice): string {
  return Array.from({ length: 1 + dice.int(3) }, () => dice.pick(words)).join(' ');
}

/** The beginning of a text; no character is cut in half. */
export function cutWords(text: string, characters: number): string {
  return [...text].slice(0, characters).join('');
}
