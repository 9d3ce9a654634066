import type { Note } from '../result.ts';
import { answered, type Tally } from './tally.ts';

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

/** Says that a mean of answers that are all the same has no interval; none for other answers. */
export function sameAnswerNotes(tally: Tally): readonly Note[] {
  if (tally.answers.length !== 1 || answered(tally) < 2) return [];
  return [
    {
      code: 'no-spread',
      message:
        'Everybody gave the same answer: the mean has no interval, because one of no width would claim to be certain.',
    },
  ];
}
