/** How many letters must change to turn one word into another (Levenshtein). */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const swap = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(swap, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The word of the list a person most likely meant, or null when none is near. */
export function closest(given: string, words: readonly string[]): string | null {
  const near = words
    .map((word) => ({ word, far: word.startsWith(given) && given !== '' ? 0 : distance(given, word) }))
    .sort((a, b) => a.far - b.far)[0];
  return near && near.far <= Math.max(given.length < 4 ? 1 : 2, Math.floor(near.word.length / 3))
    ? near.word
    : null;
}
