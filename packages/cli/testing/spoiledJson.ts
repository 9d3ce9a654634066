import type { Spoiled } from './spoil.ts';
import { bom, brokenUtf8, cr, crlf, cut, utf16 } from './spoil.ts';

const sound = (hotel: string): string => hotel;
const at = (words: string): RegExp => new RegExp(`:\\d+:\\d+.*${words}|\\(.+\\).*${words}`, 'i');

/** Changes one place of a file; throws when the place is not there, so that no case tests nothing. */
function change(text: string, from: string, to: string): string {
  if (!text.includes(from)) throw new Error(`“${from}” is not in the file`);
  return text.replace(from, () => to);
}

const fieldCases: readonly (readonly [name: string, from: string, to: string, words: string])[] = [
  ['a number as words', '"emotion": 2', '"emotion": "two"', 'not a number'],
  ['a number out of range', '"emotion": 2', '"emotion": 22', 'not from 1 to 5'],
  ['a negative count', '"minutes": 4', '"minutes": -4', 'not from 0'],
  ['half a point of severity', '"severity": 6', '"severity": 6.5', 'whole'],
  ['a severity of 0', '"severity": 6', '"severity": 0', 'not from 1 to 10'],
  ['a severity of 11', '"severity": 6', '"severity": 11', 'not from 1 to 10'],
  ['a huge number', '"minutes": 4', '"minutes": 1e999', 'large|number|finite'],
  ['a list for a text', '"title": "Find and compare"', '"title": ["Find"]', 'not text'],
  ['an object for a text', '"title": "Find and compare"', '"title": {"a": 1}', 'not text'],
  ['null for a text', '"title": "Find and compare"', '"title": null', 'not text'],
  ['an unknown choice', '"salePhase": "before"', '"salePhase": "later"', 'not one of'],
  ['a number for a choice', '"salePhase": "before"', '"salePhase": 1', 'not one of'],
  ['words for a flag', '"internal": true', '"internal": "yes"', 'yes or no'],
  ['a reference of another kind', '"initiator": "act_', '"initiator": "stg_', 'not an id'],
  ['a reference with blanks', '"initiator": "act_', '"initiator": "act _', 'not an id'],
  ['an unknown member', '"tangibles"', '"shininess"', 'members'],
  ['a bad order key', '"order": "', '"order": "!', 'order key'],
  ['NUL in a text', 'Find and compare', 'Find\\u0000compare', 'NUL'],
  ['half a character', 'Find and compare', 'Find \\ud800', 'half'],
  ['an escape that is none', 'Find and compare', 'Find \\q', 'escape|character|backslash'],
  ['a control character', 'Find and compare', 'Find \u0001', 'control|character|escape'],
  ['a comma too many', '"emotion": 2,', '"emotion": 2,,', 'comma|name|expected'],
  ['a comment', '"emotion": 2,', '"emotion": 2, // low', 'comment|name|expected'],
  ['single quotes', '"emotion": 2', "'emotion': 2", 'quot|name|expected'],
  ['NaN', '"emotion": 2', '"emotion": NaN', 'value|expected|NaN'],
  ['a number with a leading zero', '"emotion": 2', '"emotion": 02', 'number|zero|expected'],
  ['the same name twice', '"emotion": 2,', '"emotion": 2, "emotion": 3,', 'twice|second time|already'],
  ['a polluting name', '"emotion": 2,', '"emotion": 2, "__proto__": {"polluted": true},', '__proto__'],
  ['a reserved name', '"emotion": 2,', '"emotion": 2, "removed": true,', 'removed'],
  ['a version of the future', '"model": 1', '"model": 99', 'newer'],
  ['a version in words', '"model": 1', '"model": "one"', 'version'],
  ['another format', '"format": "journeywright"', '"format": "other"', 'not a Journeywright'],
];

/** Damaged project files. */
export function spoiledJson(hotel: string): readonly Spoiled[] {
  const file = 'a.json';
  const lines = sound(hotel).split('\n');
  const stage = /"id": "(stg_[^"]+)"/g;
  const [first, second] = [...hotel.matchAll(stage)].map((match) => match[1] ?? '');
  return [
    ...fieldCases.map(
      ([name, from, to, words]): Spoiled => ({
        name,
        file,
        content: change(hotel, from, to),
        answer: { refused: at(words) },
      }),
    ),
    ...[0.1, 0.25, 0.5, 0.75, 0.9, 0.99].map(
      (share): Spoiled => ({
        name: `cut off at ${share * 100} %`,
        file,
        content: cut(hotel, share),
        answer: { refused: at('') },
      }),
    ),
    {
      name: 'two records with one id',
      file,
      content: hotel.replaceAll(`"id": "${second}"`, `"id": "${first}"`),
      answer: { refused: at('second time') },
    },
    {
      name: 'nested 200,000 deep',
      file,
      content: `{"format":"journeywright","x":${'['.repeat(200_000)}`,
      answer: { refused: at('deep|nested') },
    },
    {
      name: 'objects nested 200,000 deep',
      file,
      content: `{"format":"journeywright","x":${'{"a":'.repeat(200_000)}`,
      answer: { refused: at('deep|nested') },
    },
    { name: 'two files in one', file, content: `${hotel}${hotel}`, answer: { refused: at('') } },
    { name: 'words behind the end', file, content: `${hotel}\nthe end`, answer: { refused: at('') } },
    { name: 'no UTF-8', file, content: brokenUtf8(hotel), answer: { refused: /not text in UTF-8/ } },
    { name: 'nothing', file, content: '', answer: { refused: /empty/ } },
    { name: 'blanks', file, content: ' \n\n\t', answer: { refused: /empty/ } },
    {
      name: 'a picture',
      file,
      content: new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
      answer: { refused: /not/ },
    },
    { name: 'a list', file, content: '[]', answer: { refused: /not a Journeywright/ } },
    { name: 'a word', file, content: '"journeywright"', answer: { refused: /not a Journeywright/ } },
    {
      name: 'a list of stages that is none',
      file,
      content: '{"format":"journeywright","schema":{"model":1},"stages":{}}',
      answer: { refused: at('list') },
    },
    {
      name: 'a record that is none',
      file,
      content: '{"format":"journeywright","schema":{"model":1},"stages":[7]}',
      answer: { refused: at('not a record') },
    },
    {
      name: 'a record without an id',
      file,
      content: '{"format":"journeywright","schema":{"model":1},"stages":[{}]}',
      answer: { refused: at('id') },
    },
    { name: 'no version', file, content: '{"format":"journeywright"}', answer: { refused: /version/ } },
    {
      name: 'a project that is a list',
      file,
      content: '{"format":"journeywright","schema":{"model":1},"project":[]}',
      answer: { refused: at('not an object') },
    },
    { name: 'a byte order mark', file, content: bom(hotel), answer: { same: true } },
    { name: 'CRLF', file, content: crlf(hotel), answer: { same: true } },
    { name: 'CR alone', file, content: cr(hotel), answer: { same: true } },
    { name: 'UTF-16', file, content: utf16(hotel), answer: { same: true } },
    {
      name: 'all on one line',
      file,
      content: lines.map((line) => line.trim()).join(''),
      answer: { same: true },
    },
  ];
}
