/**
 * Colours for people: each stands out by at least 4.5 to 1 against white, so that white words on it and its
 * own words on white can be read, and they differ in lightness as well as in hue.
 */
export const peopleColors = [
  '#1f5fbf',
  '#a8326e',
  '#1c7a4a',
  '#8a4b08',
  '#6a3fb5',
  '#0b7285',
  '#b3261e',
  '#4d5b12',
  '#8e24aa',
  '#37474f',
] as const;

/** The colour of a participant; the same for everybody who sees this client id. */
export function colorOf(clientId: number): string {
  return peopleColors[Math.abs(Math.trunc(clientId)) % peopleColors.length] as string;
}
