/**
 * A whole number from 0 to `below` − 1, each as likely as the other: numbers from the incomplete last round of
 * the 2³² values are thrown away and drawn again.
 * @param random a source of numbers in [0, 1) with 32 bits, such as `seededRandom`
 */
export function drawIndex(random: () => number, below: number): number {
  const limit = 4294967296 - (4294967296 % below);
  for (;;) {
    const value = Math.floor(random() * 4294967296);
    if (value < limit) return value % below;
  }
}

/**
 * `size` different places out of `of`, from 0, in rising order: every set is as likely as any other. The first
 * steps of Fisher and Yates's shuffle (1938; Durstenfeld 1964), with only the moved places kept.
 */
export function drawPlaces(random: () => number, of: number, size: number): readonly number[] {
  const moved = new Map<number, number>();
  const drawn: number[] = [];
  for (let k = 0; k < size; k++) {
    const at = k + drawIndex(random, of - k);
    drawn.push(moved.get(at) ?? at);
    moved.set(at, moved.get(k) ?? k);
  }
  return drawn.sort((a, b) => a - b);
}

/** A systematic draw: every `step`th place from a random start, the step with its fraction. */
export interface SystematicDraw {
  readonly step: number;
  /** From 0 up to the step. */
  readonly start: number;
  readonly places: readonly number[];
}

/** ⌊start + k·step⌋ with step = of/size and start drawn from [0, step). Source: Cochran (1977), chapter 8. */
export function drawSystematic(random: () => number, of: number, size: number): SystematicDraw {
  const step = of / size;
  const start = random() * step;
  const places = Array.from({ length: size }, (_, k) =>
    Math.min(of - 1, Math.floor(start + (k * of) / size)),
  );
  return { step, start, places };
}
