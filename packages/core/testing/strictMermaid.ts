/** What the strict reader makes of a diagram. */
export interface StrictJourney {
  readonly title: string;
  readonly accTitle: string;
  readonly accDescr: string;
  readonly sections: readonly string[];
  readonly tasks: readonly {
    readonly section: string;
    readonly task: string;
    readonly score: number;
    readonly people: readonly string[];
  }[];
}

type Rule = readonly [kind: string | null, pattern: RegExp, next?: string];

// The published grammar of the diagram, first rule that fits, ignoring case; null skips.
const rules: Readonly<Record<string, readonly Rule[]>> = {
  plain: [
    [null, /%%(?!\{)[^\n]*/iy],
    [null, /[^}]%%[^\n]*/iy],
    ['newline', /\n+/iy],
    [null, /\s+/iy],
    [null, /#[^\n]*/iy],
    ['journey', /journey/iy],
    ['title', /title\s[^#\n;]+/iy],
    [null, /accTitle\s*:\s*/iy, 'accTitle'],
    [null, /accDescr\s*:\s*/iy, 'accDescr'],
    [null, /accDescr\s*\{\s*/iy, 'accDescrBlock'],
    ['section', /section\s[^#:\n;]+/iy],
    ['taskName', /[^#:\n;]+/iy],
    ['taskData', /:[^#\n;]+/iy],
  ],
  accTitle: [['accTitle', /[^\n]*/iy, 'plain']],
  accDescr: [['accDescr', /[^\n]*/iy, 'plain']],
  accDescrBlock: [
    [null, /\}/iy, 'plain'],
    ['accDescr', /[^}]*/iy],
  ],
};

function tokens(text: string): { kind: string; text: string }[] {
  const found: { kind: string; text: string }[] = [];
  let state = 'plain';
  let at = 0;
  while (at < text.length || state === 'accTitle' || state === 'accDescr') {
    const rule = (rules[state] as readonly Rule[]).find(([, pattern]) => {
      pattern.lastIndex = at;
      return pattern.test(text);
    });
    if (!rule) throw new Error(`Lexical error at ${JSON.stringify(text.slice(at, at + 30))}`);
    const [kind, pattern, next] = rule;
    const end = pattern.lastIndex;
    if (end === at && next === undefined) throw new Error('The reader stands still.');
    if (kind) found.push({ kind, text: text.slice(at, end) });
    at = end;
    state = next ?? state;
  }
  return found;
}

/** What Mermaid does to a text before its grammar sees it. */
function prepared(source: string): string {
  let text = source.replace(/\r\n?/g, '\n');
  text = text.replace(
    /<(\w+)([^>]*)>/g,
    (_all, tag: string, more: string) => `<${tag}${more.replace(/="([^"]*)"/g, "='$1'")}>`,
  );
  text = text.replace(/^-{3}\s*[\n\r](.*?)[\n\r]-{3}\s*[\n\r]+/s, '');
  text = text.replace(/%{2}\{\s*(?:(\w+)\s*:|(\w+))\s*(?:(\w+)|((?:(?!\}%{2}).|\r?\n)*))?(?:\}%{2})?/gi, '');
  text = text.replace(/^\s*%%(?!\{)[^\n]+\n?/gm, '').trimStart();
  if (!/^\s*journey/.test(text)) throw new Error('No diagram of this kind was found.');
  text = text.replace(/style.*:\S*#.*;/g, (all) => all.slice(0, -1));
  text = text.replace(/classDef.*:\S*#.*;/g, (all) => all.slice(0, -1));
  return text.replace(/#\w+;/g, (all) =>
    /^\d+$/.test(all.slice(1, -1)) ? `ﬂ°°${all.slice(1, -1)}¶ß` : `ﬂ°${all.slice(1, -1)}¶ß`,
  );
}

const names: Readonly<Record<string, string>> = { quot: '"', amp: '&', lt: '<', gt: '>' };

/** What a browser shows for a label. */
function shown(label: string): string {
  return label
    .replace(/ﬂ°°/g, '&#')
    .replace(/ﬂ°/g, '&')
    .replace(/¶ß/g, ';')
    .replace(/<br\s*\/?>/gi, '\n')
    .replace(/&(?:#(\d+)|(\w+));/g, (all, code?: string, name?: string) =>
      code === undefined ? (names[name ?? ''] ?? all) : String.fromCodePoint(Number(code)),
    );
}

/**
 * A second, strict reading of Mermaid’s `journey` diagram, as its published grammar and database do it.
 * @throws Error for whatever Mermaid would refuse.
 */
export function readStrictly(source: string): StrictJourney {
  const list = tokens(prepared(source));
  const journey = {
    title: '',
    accTitle: '',
    accDescr: '',
    sections: [] as string[],
    tasks: [] as { section: string; task: string; score: number; people: string[] }[],
  };
  if (list[0]?.kind !== 'journey') throw new Error('Parse error: the diagram must begin with “journey”.');
  let section = '';
  for (let at = 1; at < list.length; at++) {
    const { kind, text } = list[at] as { kind: string; text: string };
    if (kind === 'newline') continue;
    if (kind === 'title') journey.title = shown(text.slice(6));
    else if (kind === 'accTitle') journey.accTitle = shown(text.trim());
    else if (kind === 'accDescr') journey.accDescr = shown(text.trim());
    else if (kind === 'section') {
      section = shown(text.slice(8));
      journey.sections.push(section);
    } else if (kind === 'taskName' && list[at + 1]?.kind === 'taskData') {
      const [score, people] = (list[at + 1]?.text ?? '').slice(1).split(':');
      journey.tasks.push({
        section,
        task: shown(text),
        score: Number(score),
        people: (people?.split(',') ?? []).map((one) => shown(one.trim())),
      });
      at++;
    } else throw new Error(`Parse error at ${kind} ${JSON.stringify(text)}`);
  }
  return journey;
}
