// Codes that move the cursor, recolour or rename a terminal, and signs that turn the direction of what follows.
const acting = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/g;

/** Words of a file as a terminal may show them: signs that would act on it stand as `\u{1B}`. */
export function printable(words: string): string {
  return words.replace(acting, (sign) => `\\u{${sign.charCodeAt(0).toString(16).toUpperCase()}}`);
}
