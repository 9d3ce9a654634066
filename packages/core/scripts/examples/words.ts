import { failureSources } from '../../src/records/vocabulary.ts';

const transactionKinds: Readonly<Record<string, string>> = {
  'request for information': 'information',
  'return of goods': 'return',
  appointment: 'booking',
};

/** The kind of a transaction from the source's words; words that fit no kind stay the author's own. */
export function transactionKind(words: string): string {
  return transactionKinds[words] ?? words;
}

const sourcesByWord: readonly (readonly [RegExp, string])[] = [
  [/complaint/, 'complaints analysis'],
  [/comment cards/, 'customer feedback'],
  [/survey/, 'market research'],
  [/sales/, 'sales figures'],
  [/^return/, 'returns'],
  [/^staff/, 'staff monitoring'],
  [/^observation$/, 'staff monitoring'],
  [/mystery shopper/, 'mystery shoppers'],
];

/**
 * Ways of finding a failure from the source's list. Unless every word of it is one of the closed list, the
 * words as a whole are kept beside it.
 */
export function foundBy(words: string): { foundBy: string[]; foundByOther: string } {
  const parts = words.split(',').map((part) => part.trim());
  const exact = parts.every((part) => failureSources.some((source) => source.value === part));
  const found = parts.flatMap((part) =>
    sourcesByWord.filter(([pattern]) => pattern.test(part)).map(([, source]) => source),
  );
  return {
    foundBy: exact ? [...parts].sort() : [...new Set(found)].sort(),
    foundByOther: exact ? '' : words,
  };
}

/** Whether the words of a failure speak of waiting. */
export function failureKind(mode: string): 'wait' | 'fail' {
  return /queue|later than|not ready|informed late|no slot|after ten minutes/i.test(mode) ? 'wait' : 'fail';
}

/** The state of a journey; words beyond the closed list are kept as a sentence for its summary. */
export function journeyState(words: string): { state: string; summary: string } {
  const [state = ''] = words.split(' and ');
  return { state, summary: state === words ? '' : `Describes the journey ${words}.` };
}
