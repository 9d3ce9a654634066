/** What a person gave to be imported. */
export type Given =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'pasted'; readonly text: string };

/** The name of a file without its folders and endings, as a title; “” for what was pasted. */
export function titleFromName(given: Given): string {
  if (given.kind === 'pasted') return '';
  const plain = given.name
    .replace(/^.*[\\/]/, '')
    .replace(/(\.(wide|long))?\.[a-z0-9]{1,9}$/i, '')
    .replaceAll('_', ' ');
  return plain.trim().slice(0, 300);
}

/** The ending of a file’s name with its dot, in lower case; “” where there is none. */
export function endingOf(name: string): string {
  return /\.[a-z0-9]+$/i.exec(name)?.[0].toLowerCase() ?? '';
}
