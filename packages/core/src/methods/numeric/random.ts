/**
 * A source of numbers in [0, 1) that repeats itself for the same seed, on every machine (mulberry32 by Tommy
 * Ettinger). Good enough for draws and simulations of a workshop; not for secrets.
 * @param seed any number; only its lowest 32 bits count
 */
export function seededRandom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}
