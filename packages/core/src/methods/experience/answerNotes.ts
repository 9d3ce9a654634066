import type { Note } from '../result.ts';

/** Below this the normal approximation behind intervals and tests of shares is a rough one. */
const fewAnswers = 30;

/** What a reader must know about how many answered. */
export function answerNotes(n: number, blanks: number): readonly Note[] {
  const notes: Note[] = [];
  if (blanks > 0)
    notes.push({
      code: 'blanks',
      message: `${blanks} blank ${blanks === 1 ? 'answer was' : 'answers were'} left out; ${blanks === 1 ? 'it is' : 'they are'} in no figure.`,
    });
  if (n > 0 && n < fewAnswers)
    notes.push({
      code: 'few-answers',
      message: `Only ${n} ${n === 1 ? 'answer' : 'answers'}: read the figures as a first impression, not as a finding.`,
    });
  return notes;
}
