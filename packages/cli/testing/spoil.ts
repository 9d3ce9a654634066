/** How the command line must answer a file. */
export type Answer =
  /** Exit code 2; some line names the place and says what is wrong. */
  | { readonly refused: RegExp }
  /** Read, and some line names what was left out or changed, with its place. */
  | { readonly told: RegExp }
  /** Read exactly as the sound file. */
  | { readonly same: true };

/** A file that is not as it should be. */
export interface Spoiled {
  readonly name: string;
  /** With the ending that tells its format. */
  readonly file: string;
  readonly content: string | Uint8Array;
  readonly answer: Answer;
  /** What is run on it; `check` when left out. */
  readonly args?: readonly string[];
}

const utf8 = new TextEncoder();

/** The bytes of a text with one byte that is no UTF-8 in its middle. */
export function brokenUtf8(text: string): Uint8Array {
  const bytes = utf8.encode(text);
  bytes[Math.floor(bytes.length / 2)] = 0xff;
  return bytes;
}

export const bom = (text: string): string => `\uFEFF${text}`;
export const crlf = (text: string): string => text.replaceAll('\n', '\r\n');
export const cr = (text: string): string => text.replaceAll('\n', '\r');

/** UTF-16, as spreadsheet programs save “Unicode text”. */
export function utf16(text: string): Uint8Array {
  const bytes = new Uint8Array(2 + text.length * 2);
  const view = new DataView(bytes.buffer);
  view.setUint16(0, 0xfeff, true);
  [...Array(text.length).keys()].forEach((at) => view.setUint16(2 + at * 2, text.charCodeAt(at), true));
  return bytes;
}

/** The first part of a text. */
export const cut = (text: string, share: number): string => text.slice(0, Math.floor(text.length * share));
