/** Gives names that spreadsheets accept (at most 31 characters, none of `[]:*?/\`) and that differ. */
export function createSheetNames(): (wanted: string) => string {
  const taken = new Set<string>(['history']);
  return (wanted) => {
    const plain = cut(
      wanted
        .replace(/[\u0000-\u001f[\]:*?/\\\ufffe\uffff]+/g, ' ')
        .replace(/\s+/g, ' ')
        .replace(/^[' ]+|[' ]+$/g, '') || 'Sheet',
      31,
    );
    let name = plain;
    for (let n = 2; taken.has(name.toLowerCase()); n++) name = `${cut(plain, 31 - `${n}`.length - 3)} (${n})`;
    taken.add(name.toLowerCase());
    return name;
  };
}

function cut(text: string, most: number): string {
  let kept = text.slice(0, most);
  // Half a character is no text.
  if (/[\uD800-\uDBFF]$/.test(kept)) kept = kept.slice(0, -1);
  return kept.replace(/[' ]+$/, '');
}
