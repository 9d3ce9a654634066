import type { Answer, Spoiled } from './spoil.ts';

const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Our own workbook, damaged. The archive and its parts are spoiled one by one in the tests of `export`. */
export function spoiledWorkbooks(sound: Uint8Array): readonly Spoiled[] {
  const refused = (words: RegExp): Answer => ({ refused: words });
  const file = 'a.xlsx';
  const cases: readonly (readonly [string, Uint8Array, Answer])[] = [
    ...[0.05, 0.3, 0.6, 0.9, 0.999].map((share): readonly [string, Uint8Array, Answer] => [
      `cut off at ${share * 100} %`,
      sound.slice(0, Math.floor(sound.length * share)),
      refused(/a\.xlsx.*error: \S/),
    ]),
    ['nothing', new Uint8Array(), refused(/error: \S/)],
    ['text', bytesOf('stage,contact point\n'), refused(/error: \S/)],
    ['a PDF', bytesOf('%PDF-1.7\n%\u00e2'), refused(/error: \S/)],
    [
      'an old .xls or a locked file',
      new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]),
      refused(/error: \S/),
    ],
    [
      'its directory overwritten',
      sound.map((byte, at) => (at > sound.length - 60 ? 0 : byte)),
      refused(/error: \S/),
    ],
  ];
  return cases.map(([name, content, answer]) => ({ name: `workbook: ${name}`, file, content, answer }));
}
