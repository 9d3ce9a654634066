const named: Readonly<Record<string, string>> = {
  lt: '<',
  gt: '>',
  amp: '&',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
};

function character(code: number): string {
  const legal =
    code === 9 ||
    code === 10 ||
    code === 13 ||
    (code >= 32 && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff));
  return legal ? String.fromCodePoint(code) : '\uFFFD';
}

/**
 * Resolves `&lt;`, `&#233;`, `&#xE9;` and their like. Unknown entities and lone ampersands stay as they stand.
 * @param onUnknown is told each of those
 */
export function resolveEntities(text: string, onUnknown: (entity: string) => void): string {
  if (!text.includes('&')) return text;
  return text.replaceAll(
    /&(?:#(\d{1,8});|#[xX]([0-9a-fA-F]{1,7});|([A-Za-z]{1,20});)?/g,
    (all, decimal, hex, name) => {
      if (decimal !== undefined) return character(Number(decimal));
      if (hex !== undefined) return character(Number.parseInt(hex, 16));
      if (name !== undefined && Object.hasOwn(named, name)) return named[name] as string;
      onUnknown(all);
      return all;
    },
  );
}
