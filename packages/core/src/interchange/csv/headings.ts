/** A heading in the form in which headings are compared: lower case, words only. */
export function plainHeading(heading: string): string {
  return heading
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/\([^)]{0,60}\)/g, ' ')
    .replaceAll(/#(?!\p{L})/gu, ' no ')
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** What a heading may mean, and how sure that is: from 0 (a guess) to 1 (its very name). */
export interface Match<T> {
  readonly target: T;
  readonly confidence: number;
}

interface Named {
  /** Its names in the form of `plainHeading`. */
  readonly names: readonly string[];
  readonly also: readonly string[];
}

const longestHeading = 80;

/** The best match for a heading: its name, another known heading, or one that stands in it as whole words. */
export function matchHeading<T extends Named>(heading: string, candidates: readonly T[]): Match<T> | null {
  const plain = plainHeading(heading.slice(0, longestHeading));
  if (plain === '') return null;
  let best: Match<T> | null = null;
  const offer = (target: T, confidence: number): void => {
    if (!best || confidence > best.confidence) best = { target, confidence };
  };
  for (const candidate of candidates) {
    if (candidate.names.includes(plain)) offer(candidate, 1);
    else if (candidate.also.includes(plain)) offer(candidate, 0.9);
    else
      for (const words of candidate.also) {
        if (words.length < 4) continue;
        if (`${words}s` === plain || words === `${plain}s`) offer(candidate, 0.8);
        else if (` ${plain} `.includes(` ${words} `))
          offer(candidate, 0.4 + Math.min(0.3, words.length / plain.length / 3));
      }
  }
  return best;
}
