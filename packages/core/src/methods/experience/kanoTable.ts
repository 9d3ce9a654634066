/** The five answers to a question of a pair, in the order of the table. */
export const kanoAnswers = ['like', 'expect', 'neutral', 'live with', 'dislike'] as const;
export type KanoAnswer = (typeof kanoAnswers)[number];

/** M must-be, O one-dimensional, A attractive, I indifferent, R reverse, Q questionable; also the order of ties. */
export const kanoCategories = ['M', 'O', 'A', 'I', 'R', 'Q'] as const;
export type KanoCategory = (typeof kanoCategories)[number];

/** The categories in words. */
export const kanoWords: Record<KanoCategory, string> = {
  M: 'must-be',
  O: 'one-dimensional',
  A: 'attractive',
  I: 'indifferent',
  R: 'reverse',
  Q: 'questionable',
};

// Rows: the answer when the feature is there; columns: when it is not.
const table: Record<KanoAnswer, readonly KanoCategory[]> = {
  like: ['Q', 'A', 'A', 'A', 'O'],
  expect: ['R', 'I', 'I', 'I', 'M'],
  neutral: ['R', 'I', 'I', 'I', 'M'],
  'live with': ['R', 'I', 'I', 'I', 'M'],
  dislike: ['R', 'R', 'R', 'R', 'Q'],
};

/** The category of one person's pair of answers about a feature. */
export function kanoCategory(functional: KanoAnswer, dysfunctional: KanoAnswer): KanoCategory {
  return table[functional][kanoAnswers.indexOf(dysfunctional)] ?? 'Q';
}

const others: Record<string, KanoAnswer> = {
  'i like it': 'like',
  'must be': 'expect',
  'expect it': 'expect',
  'can live with': 'live with',
  'can live with it': 'live with',
  'live with it': 'live with',
  tolerate: 'live with',
  'dislike it': 'dislike',
  ...Object.fromEntries(kanoAnswers.map((answer, at) => [String(at + 1), answer])),
};

/** Reads an answer in words or as 1 (like) to 5 (dislike); undefined when it is none of the five. */
export function readKanoAnswer(given: string): KanoAnswer | undefined {
  const word = given
    .trim()
    .toLowerCase()
    .replaceAll(/[\s-]+/g, ' ');
  return (
    kanoAnswers.find((answer) => answer === word) ?? (Object.hasOwn(others, word) ? others[word] : undefined)
  );
}
