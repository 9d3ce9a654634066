import { number } from '../field.ts';

/** How far a skill is there. */
export const skillLevel = number({
  help: '0 none · 1 learning · 2 with help · 3 alone · 4 can teach',
  min: 0,
  max: 4,
  integer: true,
});
