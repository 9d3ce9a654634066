/** Colours of people. White letters on each have a contrast of at least 4.5 to 1. */
export const presencePalette = [
  '#2850a8',
  '#a3427f',
  '#1d7a5f',
  '#8a5a00',
  '#6a46b8',
  '#b3402a',
  '#0f7285',
  '#5b6b1e',
] as const;

/** A colour for a new person, by chance, so that two people who join at once rarely share one. */
export function pickColor(random: () => number): string {
  return presencePalette[Math.floor(random() * presencePalette.length)] ?? presencePalette[0];
}
