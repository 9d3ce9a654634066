import type { Answer, Spoiled } from './spoil.ts';
import { bom, brokenUtf8, cr, crlf, cut, utf16 } from './spoil.ts';

type Case = readonly [name: string, content: string | Uint8Array, answer: Answer];
const refused = (words: RegExp): Answer => ({ refused: words });
const told = (words: RegExp): Answer => ({ told: words });
const same: Answer = { same: true };
const line = (n: number, words = ''): RegExp => new RegExp(`:${n}(:\\d+)?[: ].*${words}`, 'i');

const of = (file: string, cases: readonly Case[]): readonly Spoiled[] =>
  cases.map(([name, content, answer]) => ({ name: `${file}: ${name}`, file, content, answer }));

/** What every text format does alike with the way a text is stored. */
const storage = (sound: string): readonly Case[] => [
  ['a byte order mark', bom(sound), same],
  ['CRLF', crlf(sound), same],
  ['CR alone', cr(sound), same],
  ['UTF-16', utf16(sound), same],
  ['no UTF-8', brokenUtf8(sound), refused(/not text in UTF-8/)],
  ['nothing', '', refused(/\S/)],
  ['blanks', ' \n\n', refused(/\S/)],
];

const diagram = (tasks: string): string => `journey\n  title Tea\n  section Order\n${tasks}`;

/** Damaged Mermaid diagrams. Words are never lost: what cannot be placed is told with its line. */
export function spoiledMermaid(sound: string): readonly Spoiled[] {
  return of('a.mmd', [
    ...storage(sound),
    ['another diagram', 'flowchart TD\n A --> B\n', refused(/journey/)],
    ['no header', '  section Order\n    Ask: 5: Guest\n', refused(/journey/)],
    ['a score of 0', diagram('    Ask: 0: Guest\n'), told(line(4))],
    ['a score of 10', diagram('    Ask: 10: Guest\n'), told(line(4))],
    ['half a point', diagram('    Ask: 3.5: Guest\n'), told(line(4))],
    ['a score in words', diagram('    Ask: good: Guest\n'), told(line(4))],
    ['a huge score', diagram(`    Ask: ${'9'.repeat(400)}: Guest\n`), told(line(4))],
    ['no score', diagram('    Ask\n'), told(line(4))],
    ['a comma for a colon', diagram('    Ask: 2, Guest\n'), told(line(4))],
    ['an empty actor', diagram('    Ask: 5: Guest, , Guest\n'), told(line(4))],
    ['words behind the actors', diagram('    Ask: 5: Guest: late\n'), told(line(4))],
    ['a hash in a label', diagram('    Room #5: 5: Guest\n'), told(line(4))],
    ['a task that begins like a section', diagram('    sectional sofa: 5: Guest\n'), told(line(4))],
    ['a section without a name', 'journey\n  section \n    Ask: 5: Guest\n', told(line(2))],
    [
      'a description that never ends',
      `${diagram('    Ask: 5: Guest\n')}accDescr {\n never ends\n`,
      told(line(5)),
    ],
    ['front matter that never ends', `---\ntitle: Tea\n${diagram('    Ask: 5: Guest\n')}`, refused(line(2))],
    ['NUL', diagram('    A\u0000sk: 5: Guest\n'), told(line(4))],
    ['text that turns its direction', diagram('    \u202EAsk: 5: Guest\n'), told(line(4))],
    ['characters nobody sees', diagram('    A\u200Bsk: 5: Guest\n'), told(line(4))],
    ['300,000 tasks', diagram('    Ask: 5: Guest\n'.repeat(300_000)), refused(/at most \d+/)],
  ]);
}

/** Damaged outlines. */
export function spoiledOutline(sound: string): readonly Spoiled[] {
  const head = '# Tea\n\n## Order\n\n### Ask\n\n';
  return of('a.md', [
    ...storage(sound),
    ['words between headings that are no field', `${head}Just words\n\n- Duration: ages\n`, told(line(9))],
    ['a table', `${head}| a | b |\n| - | - |\n| 1 | 2 |\n`, told(line(7))],
    ['code', `${head}\`\`\`js\nlet a = 1\n\`\`\`\n`, told(line(7))],
    ['code that never ends', `${head}\`\`\`\nlet a\n`, told(line(7))],
    ['a score out of range', `${head}- Experience: 11\n`, told(line(7))],
    ['a score in words', `${head}- Effort: lots\n`, told(line(7))],
    ['NUL', `${head}- Notes: a\u0000b\n`, told(line(7))],
    ['text that turns its direction', `${head}- Notes: \u202Eabc\n`, told(line(7))],
    [
      'a list 1,000 deep',
      `${head}${Array.from({ length: 1000 }, (_, n) => `${' '.repeat(n * 2)}- ${n}`).join('\n')}`,
      told(/:\d+/),
    ],
    ['300,000 headings', '## Stage\n'.repeat(300_000), refused(/many|large|more than/i)],
  ]);
}

const long = 'stage,contact_point,emotion,minutes,severity,kind\n';

/** Damaged tables in the long form. */
export function spoiledLong(sound: string): readonly Spoiled[] {
  return of('a.csv', [
    ...storage(sound),
    ['a quote that never ends', `${sound}1,"Find`, refused(/:\d+/)],
    ['a stray quote', `${long}Order,As"k,3,1,,contact\n`, told(line(2))],
    ['too many cells', `${long}Order,Ask,3,1,,contact,x,y\n`, told(line(2))],
    ['too few cells', `${long}Order,Ask\n`, told(line(2))],
    ['a heading twice', 'stage,contact_point,emotion,emotion\nOrder,Ask,3,4\n', told(line(1))],
    [
      'a heading nobody knows',
      'stage,contact_point,flavour\nOrder,Ask,mint\n',
      told(line(2, 'flavour|mint')),
    ],
    ['a polluting heading', 'stage,contact_point,__proto__\nOrder,Ask,polluted\n', told(line(2))],
    ['an emotion of 11', `${long}Order,Ask,11,1,,contact\n`, told(line(2))],
    ['minutes in words', `${long}Order,Ask,3,ages,,contact\n`, told(line(2))],
    ['a huge number', `${long}Order,Ask,3,1e999,,contact\n`, told(line(2))],
    ['a negative time', `${long}Order,Ask,3,-5,,contact\n`, told(line(2))],
    ['an unknown kind', `${long}Order,Ask,3,1,,gathering\n`, told(line(2))],
    ['half a severity', `stage,contact_point,failure,severity\nOrder,Ask,Late,6.5\n`, told(line(2))],
    ['NUL', `${long}Order,A\u0000sk,3,1,,contact\n`, told(line(2))],
    ['text that turns its direction', `${long}Order,\u202EAsk,3,1,,contact\n`, told(line(2))],
    ['a date for a number', `${long}Order,Ask,3,2026-11-23,,contact\n`, told(line(2))],
    ['an error of a spreadsheet', `${long}Order,Ask,3,#DIV/0!,,contact\n`, told(line(2))],
    ['characters nobody sees', `${long}Order,A\u200Bsk,3,1,,contact\n`, told(line(2))],
    ['headings and nothing else', long, told(line(1))],
    ['2,500 columns', `${Array.from({ length: 2500 }, (_, n) => `c${n}`).join(',')}\n`, refused(/column/)],
    ['300,000 rows', `${long}${'Order,Ask,3,1,,contact\n'.repeat(300_000)}`, refused(/rows/)],
  ]);
}

/** Damaged tables in the wide form. */
export function spoiledWide(sound: string): readonly Spoiled[] {
  const head = 'stage,Order,\ncontact point,Ask,Pay\n';
  return of('w.csv', [
    ...storage(sound),
    ['an emotion of 11', `${head}Experience,11,3\n`, told(line(3))],
    ['an emotion in words', `${head}Experience,fine-ish,3\n`, told(line(3))],
    ['a cell beyond the columns', `${head}Evidence,a,b,c\n`, told(line(3))],
    ['text that turns its direction', `${head}Evidence,\u202Ea,b\n`, told(line(3))],
    ['a quote that never ends', `${head}Evidence,"a`, refused(/:\d+/)],
    ['NUL', `${head}Evidence,a\u0000b,c\n`, told(line(3))],
  ]);
}

/** Damaged CJML. */
export function spoiledCjml(sound: string): readonly Spoiled[] {
  const change = (from: string | RegExp, to: string): string => {
    if (sound.search(from) < 0) throw new Error(`${String(from)} is not in the file`);
    return sound.replace(from, () => to);
  };
  const entities = '<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]>';
  return of('a.cjml', [
    ...storage(sound),
    ...[0.2, 0.4, 0.6, 0.8, 0.97].map(
      (share): Case => [`cut off at ${share * 100} %`, cut(sound, share), refused(/:\d+:\d+/)],
    ),
    ['a tag that is not closed', change('</journeyTitle>', ''), refused(/:\d+:\d+/)],
    ['tags crossed', change('</actorName>', '</endUser>'), refused(/:\d+:\d+/)],
    ['an attribute without quotes', change('actorID="A1"', 'actorID=A1'), refused(/:\d+:\d+.*quot/i)],
    ['an attribute twice', change('actorID="A1"', 'actorID="A1" actorID="A2"'), refused(/:\d+:\d+/)],
    ['an ampersand alone', change('Find and compare', 'Find & compare'), told(line(9))],
    ['an unknown entity', change('Find and compare', 'Find &etc; compare'), told(line(9))],
    ['entities that multiply', sound.replace('?>', `?>${entities}`), refused(/:\d+:\d+/)],
    [
      'a document type',
      sound.replace('?>', '?><!DOCTYPE CJML SYSTEM "file:///etc/passwd">'),
      refused(/:\d+:\d+/),
    ],
    ['NUL', change('Find and compare', 'Find \u0000 compare'), told(line(9))],
    ['a character that cannot be', change('Find and compare', 'Find &#0; compare'), told(line(9))],
    ['two roots', `${sound}<CJML version="2.0"/>`, refused(/:\d+:\d+/)],
    ['nested 200,000 deep', '<a>'.repeat(200_000), refused(/:\d+:\d+.*deep/)],
    [
      '100,000 attributes',
      `<CJML ${Array.from({ length: 100_000 }, (_, n) => `a${n}="1"`).join(' ')}/>`,
      refused(/:\d+:\d+/),
    ],
    ['other XML', '<svg><circle r="1"/></svg>', refused(/CJML/)],
    ['no journey', '<CJML version="2.0"></CJML>', refused(/journey/i)],
    [
      'an actor nobody declared',
      change('<refersTo actorIDref="A1"/>', '<refersTo actorIDref="A99"/>'),
      told(/:\d+/),
    ],
    ['a phase nobody declared', change('phaseIDref="P1"', 'phaseIDref="P99"'), told(/:\d+/)],
    [
      'an element nobody knows',
      change('<touchpointID>T1</touchpointID>', '<touchpointID>T1</touchpointID><mood>blue</mood>'),
      told(/:\d+.*mood|mood.*blue/),
    ],
    [
      'the other tool’s XML',
      '<journey><actors><actor id=1 name=Guest role=user/></actors></journey>',
      refused(/:\d+:\d+/),
    ],
  ]);
}

const rank = ['analyse', 'failure-ranking'];
const scores = 'failure,severity,occurrence,detection\n';

/** Damaged tables of a method’s rows. */
export function spoiledRows(): readonly Spoiled[] {
  const row = (name: string, content: string, words: RegExp): Spoiled => ({
    name: `rows: ${name}`,
    file: 'r.csv',
    content,
    answer: { refused: words },
    args: [...rank, 'r.csv'],
  });
  const json = (name: string, content: string, words: RegExp): Spoiled => ({
    name: `rows: ${name}`,
    file: 'r.json',
    content,
    answer: { refused: words },
    args: [...rank, 'r.json'],
  });
  return [
    row('a score of 0', `${scores}Late,0,5,5\n`, line(2, 'severity')),
    row('a score of 11', `${scores}Late,5,11,5\n`, line(2, 'occurrence')),
    row('a decimal', `${scores}Late,5,5,5.5\n`, line(2, 'detection')),
    row('words', `${scores}Early,1,1,1\n\nLate,high,5,5\n`, line(4, 'severity')),
    row('a huge number', `${scores}Late,1e308,5,5\n`, line(2, 'severity')),
    row('infinity', `${scores}Late,Infinity,5,5\n`, line(2, 'severity')),
    row('no name', `${scores},5,5,5\n`, line(2, 'failure')),
    row('a quote that never ends', `${scores}"Late,5,5,5\n`, line(2)),
    row('a percent sign', `${scores}Late,50%,5,5\n`, line(2, 'severity')),
    row('a minus that is none', `${scores}Late,–5,5,5\n`, line(2, 'severity')),
    row('nothing', '', /r\.csv/),
    json('no JSON', '[{"failure": "Late",]', /r\.json.*JSON/),
    json('a number', '7', /r\.json/),
    json('rows that are none', '[1, 2]', /r\.json/),
    json('an option nobody knows', '{"rows": [], "options": {"colour": "red"}}', /colour/),
    json('something else beside the rows', '{"rows": [], "colour": "red"}', /colour/),
    json(
      'a list for a score',
      '[{"failure": "Late", "severity": [5], "occurrence": 5, "detection": 5}]',
      /row 1.*severity/,
    ),
  ];
}
