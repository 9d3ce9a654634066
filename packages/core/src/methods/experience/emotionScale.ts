/** The two scales of the experience in use: 1 unsatisfied to 5 delighted, and 0 to 10. */
export type EmotionScale = '1-5' | '0-10';

/** The ends and the neutral point of a scale. */
export const emotionScales = {
  '1-5': { lowest: 1, neutral: 3, highest: 5 },
  '0-10': { lowest: 0, neutral: 5, highest: 10 },
} as const;

/** A value from 1–5 on the scale 0–10: 1→0, 2→2.5, 3→5, 4→7.5, 5→10. */
export function emotionOnTen(value: number): number {
  return (value - 1) * 2.5;
}

/** A value from 0–10 on the scale 1–5, the way back; not rounded, so that nothing is lost: 6 becomes 3.4. */
export function emotionOnFive(value: number): number {
  return value / 2.5 + 1;
}
