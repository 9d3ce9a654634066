const reasons: Readonly<Record<number, string>> = {
  4401: 'You are no longer signed in. Sign in again and reload the page.',
  4403: 'You may no longer edit this map.',
  4404: 'This map was deleted.',
  4413: 'This map has grown too large for the server.',
};

/** Why the server closed the connection for good, in words, and where the copy is. */
export function closingWords(code: number, reason: string, cached: boolean): string {
  const why = reasons[code] ?? (reason.trim() === '' ? 'The server closed this map.' : reason.trim());
  const where = cached
    ? 'Your copy is kept on this device.'
    : 'Your copy is in this window only: export it now.';
  return `${why} ${where}`;
}
