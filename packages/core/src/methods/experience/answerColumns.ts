import { number, type Shape } from '../data/shape.ts';

/** How many people a row stands for; one unless it says otherwise. */
export const countColumn = number({
  help: 'How many people gave this answer; 1 when left out.',
  also: ['people', 'respondents', 'n'],
  integer: true,
  min: 0,
  max: 1e9,
  fallback: 1,
});

/** The columns of a question with one answer a person. */
export const answerColumns = {
  answer: number({
    help: 'The answer, a whole number on the scale; blank when the person gave none.',
    also: ['score', 'rating', 'value'],
    integer: true,
  }),
  count: countColumn,
} satisfies Shape;
