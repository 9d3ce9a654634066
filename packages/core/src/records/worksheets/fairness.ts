import { number } from '../field.ts';

/** How fair a customer found one side of a recovery: its outcome, its procedure, or the way of treating people. */
export const fairness = number({ help: '1 unfair to 5 fair', min: 1, max: 5, integer: true });
