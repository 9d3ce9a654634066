/** What a score from 1 to 10 means; scores between two anchors lie between their words. */
export interface Anchor {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

/** Severity: how bad the effect is for the customer. 10 is worst. */
export const severityAnchors: readonly Anchor[] = [
  { from: 1, to: 1, words: 'unnoticed' },
  { from: 4, to: 4, words: 'an annoyance' },
  { from: 7, to: 7, words: 'the customer leaves or complains' },
  { from: 9, to: 10, words: 'harm, or a breach of law' },
];

/** Occurrence: how often it happens. 10 is worst. */
export const occurrenceAnchors: readonly Anchor[] = [
  { from: 1, to: 1, words: 'once in years' },
  { from: 5, to: 5, words: 'monthly' },
  { from: 8, to: 8, words: 'daily' },
  { from: 10, to: 10, words: 'nearly always' },
];

/** Detection: who notices, and when. 10 is worst: nobody would notice. */
export const detectionAnchors: readonly Anchor[] = [
  { from: 1, to: 1, words: 'caught before it reaches the customer' },
  { from: 5, to: 5, words: 'caught by staff while it happens' },
  { from: 8, to: 8, words: 'known only by a complaint' },
  { from: 10, to: 10, words: 'never noticed' },
];
