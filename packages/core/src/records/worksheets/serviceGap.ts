import { number } from '../field.ts';

/** Gap of the five-gaps model. Gap 5 is computed from answers, never typed. */
export const serviceGap = number({
  label: 'Service-quality gap',
  help: '1 listening · 2 standards · 3 delivery · 4 communication',
  min: 1,
  max: 4,
  integer: true,
});
