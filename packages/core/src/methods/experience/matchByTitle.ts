/** Two places that belong together; null where the other list has none. */
export interface Match {
  readonly first: number | null;
  readonly second: number | null;
}

const plain = (title: string): string => title.normalize('NFC').toLowerCase().replaceAll(/\s+/g, ' ').trim();

/**
 * Matches two lists by title, whatever the case and blanks; of several with one title the first meets the first. Null
 * titles of the second list are never matched. The matches come in the order of the first list; what only the second
 * has comes right after the match it follows there.
 */
export function matchByTitle(first: readonly string[], second: readonly (string | null)[]): readonly Match[] {
  const waiting = new Map<string, number[]>();
  for (const [at, title] of first.entries()) {
    const known = waiting.get(plain(title));
    if (known) known.push(at);
    else waiting.set(plain(title), [at]);
  }
  const used = new Map<string, number>();
  const partner = new Map<number, number>();
  const following = new Map<number, number[]>();
  let anchor = -1;
  for (const [at, title] of second.entries()) {
    const key = title === null ? null : plain(title);
    const turn = key === null ? 0 : (used.get(key) ?? 0);
    const found = key === null ? undefined : waiting.get(key)?.[turn];
    if (key !== null) used.set(key, turn + 1);
    if (found === undefined) {
      const list = following.get(anchor);
      if (list) list.push(at);
      else following.set(anchor, [at]);
    } else {
      partner.set(found, at);
      anchor = found;
    }
  }
  const extras = (after: number): Match[] =>
    (following.get(after) ?? []).map((at) => ({ first: null, second: at }));
  return [
    ...extras(-1),
    ...first.flatMap((_, at): Match[] => [{ first: at, second: partner.get(at) ?? null }, ...extras(at)]),
  ];
}
