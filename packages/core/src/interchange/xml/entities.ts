const named: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

/** The character of a number, or undefined where XML knows none. */
function character(code: number): string | undefined {
  const legal =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff));
  return legal ? String.fromCodePoint(code) : undefined;
}

/**
 * Resolves `&lt;`, `&#233;`, `&#xE9;` and their like. Unknown entities, numbers of no
 * character and lone ampersands stay as they stand.
 * @param onUnknown is told each of those
 */
export function resolveEntities(text: string, onUnknown: (entity: string) => void): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#(\d{1,8});|#[xX]([0-9a-fA-F]{1,7});|([A-Za-z]{1,20});)?/g,
    (all, decimal, hex, name) => {
      const known =
        decimal !== undefined
          ? character(Number(decimal))
          : hex !== undefined
            ? character(Number.parseInt(hex, 16))
            : name !== undefined && Object.hasOwn(named, name)
              ? named[name]
              : undefined;
      if (known === undefined) onUnknown(all);
      return known ?? all;
    },
  );
}
