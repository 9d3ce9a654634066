import type { Spread } from './triangular.ts';

/** A 32-bit hash of text (FNV-1a, mixed as in MurmurHash3 so that near names give far numbers). */
function hash(text: string, basis: number): number {
  let mixed = basis >>> 0;
  for (let i = 0; i < text.length; i++) mixed = Math.imul(mixed ^ text.charCodeAt(i), 0x01000193);
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) | 0;
}

/**
 * Where each stream of random numbers stands, four 32-bit words each (sfc32 by Chris Doty-Humphrey). A stream
 * depends on the seed and on its own key alone, so that other keys, or their order, do not change its numbers.
 */
export function openStreams(keys: readonly string[], seed: number): Int32Array {
  const states = new Int32Array(keys.length * 4);
  for (const [i, key] of keys.entries()) {
    states.set([hash(key, 0x811c9dc5), hash(key, 0x1b873593), seed | 0, 1], i * 4);
    // The first numbers still show the seed.
    drawProducts(states, i, constant, constant, { into: new Float64Array(12), from: 0, step: 1, count: 12 });
  }
  return states;
}

const constant: Spread = { low: 0, likely: 0, high: 0 };

interface Target {
  readonly into: Float64Array;
  readonly from: number;
  readonly step: number;
  readonly count: number;
}

/**
 * Draws `count` products of two independent triangular quantities from stream `at` (inverse of the distribution
 * function) and moves the stream on. Each draw takes two numbers, whatever the spreads, so that a change of one
 * estimate leaves the random numbers as they were.
 */
export function drawProducts(states: Int32Array, at: number, x: Spread, y: Spread, target: Target): void {
  const [xs, ys] = [x.high - x.low, y.high - y.low];
  const [xLow, xLikely, xHigh] = [x.low, x.likely, x.high];
  const [yLow, yLikely, yHigh] = [y.low, y.likely, y.high];
  const xTurn = xs > 0 ? (xLikely - xLow) / xs : 2;
  const yTurn = ys > 0 ? (yLikely - yLow) / ys : 2;
  const [xRise, xFall] = [xs * (xLikely - xLow), xs * (xHigh - xLikely)];
  const [yRise, yFall] = [ys * (yLikely - yLow), ys * (yHigh - yLikely)];
  const { into, step, count } = target;
  let a = states[at * 4] ?? 0;
  let b = states[at * 4 + 1] ?? 0;
  let c = states[at * 4 + 2] ?? 0;
  let d = states[at * 4 + 3] ?? 0;
  for (let i = 0, to = target.from; i < count; i++, to += step) {
    let t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    const u = (t >>> 0) / 4294967296;
    t = (((a + b) | 0) + d) | 0;
    d = (d + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + t) | 0;
    const v = (t >>> 0) / 4294967296;
    const one = u < xTurn ? xLow + Math.sqrt(u * xRise) : xHigh - Math.sqrt((1 - u) * xFall);
    const other = v < yTurn ? yLow + Math.sqrt(v * yRise) : yHigh - Math.sqrt((1 - v) * yFall);
    into[to] = one * other;
  }
  states[at * 4] = a;
  states[at * 4 + 1] = b;
  states[at * 4 + 2] = c;
  states[at * 4 + 3] = d;
}
