/** A text a field can hold: NUL and halves of characters, which cannot be written, become U+FFFD. */
export function cleanText(text: string): { readonly text: string; readonly replaced: number } {
  let replaced = 0;
  const cleaned = text.replace(
    /\u0000|[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g,
    () => {
      replaced++;
      return '\uFFFD';
    },
  );
  return { text: cleaned, replaced };
}
