import { cleanText } from '../cleanText.ts';
import type { Diagnostic } from '../diagnostic.ts';
import type { XmlElement } from './element.ts';
import { resolveEntities } from './entities.ts';

/** How much of an XML text is read before it is refused. */
export const xmlLimits = {
  textLength: 20_000_000,
  depth: 200,
  attributes: 200,
  elements: 500_000,
} as const;

export interface XmlDocument {
  readonly root: XmlElement;
  /** The text the places of elements count in; line ends are line feeds. */
  readonly text: string;
  /** Processing instructions: `<?target data?>`. */
  readonly instructions: ReadonlyMap<string, string>;
  readonly diagnostics: readonly Diagnostic[];
}

export type ReadXml =
  | ({ readonly ok: true } & XmlDocument)
  | { readonly ok: false; readonly diagnostics: readonly Diagnostic[] };

interface Open {
  readonly name: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: (XmlElement | string)[];
  readonly line: number;
  readonly column: number;
  readonly start: number;
}

class Fault extends Error {
  readonly code: string;
  readonly cure: string;
  readonly at: number;
  constructor(code: string, message: string, cure: string, at: number) {
    super(message);
    this.code = code;
    this.cure = cure;
    this.at = at;
  }
}

const namePattern = /[\p{L}_:][\p{L}\p{N}\p{M}_:.\-\u00B7]*/uy;
const mostWarnings = 50;
const longestShown = 60;

/** Reads positions that only grow as line and column. */
function lineCounter(text: string): (at: number) => { line: number; column: number } {
  let line = 1;
  let lineStart = 0;
  // Looked for once a line, so that long lines are not searched again and again.
  let lineEnd = text.indexOf('\n');
  return (at) => {
    while (lineEnd >= 0 && lineEnd < at) {
      line++;
      lineStart = lineEnd + 1;
      lineEnd = text.indexOf('\n', lineStart);
    }
    return { line, column: at - lineStart + 1 };
  };
}

/**
 * Reads XML tolerantly and safely: declaration and byte order mark may be missing, comments and instructions
 * may stand anywhere, unknown entities stay as text. Document types are refused, so no entity can be made to
 * grow and nothing is ever fetched. Errors name line and column. Never throws; time is linear in the length.
 */
export function readXml(given: string): ReadXml {
  const diagnostics: Diagnostic[] = [];
  if (given.length > xmlLimits.textLength)
    return {
      ok: false,
      diagnostics: [
        {
          severity: 'error',
          code: 'too-large',
          message: `The text has ${given.length} characters; at most ${xmlLimits.textLength} can be read.`,
          cure: 'Split it into several files.',
          line: null,
          column: null,
        },
      ],
    };
  const cleaned = cleanText(given.startsWith('\uFEFF') ? given.slice(1) : given);
  if (cleaned.replaced > 0)
    diagnostics.push({
      severity: 'warning',
      code: 'broken-characters',
      message: `${cleaned.replaced} characters that cannot be kept were replaced by “\uFFFD”.`,
      cure: 'Save the file as UTF-8 and read it again.',
      line: null,
      column: null,
    });
  const text = cleaned.text.replaceAll(/\r\n?/g, '\n');
  try {
    const read = parse(text, diagnostics);
    return { ok: true, ...read, text, diagnostics };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    const { code, message, cure, at } = error;
    const place = lineCounter(text)(at);
    return { ok: false, diagnostics: [...diagnostics, { severity: 'error', code, message, cure, ...place }] };
  }
}

function shown(name: string): string {
  return name.length > longestShown ? `${name.slice(0, longestShown)}…` : name;
}

function parse(text: string, diagnostics: Diagnostic[]): Pick<XmlDocument, 'root' | 'instructions'> {
  const instructions = new Map<string, string>();
  const open: Open[] = [];
  const place = lineCounter(text);
  let root: XmlElement | null = null;
  let count = 0;
  let at = 0;

  const warnEntity = (entity: string): void => {
    if (diagnostics.length < mostWarnings)
      diagnostics.push({
        severity: 'warning',
        code: 'unknown-entity',
        message: `“${entity}” is no character XML knows; it stays as it is.`,
        cure: 'Write & as &amp;, or the character itself.',
        ...place(at),
      });
  };

  function addText(piece: string, where: number): void {
    const holder = open.at(-1);
    if (holder) {
      if (piece !== '') holder.children.push(piece);
    } else if (piece.trim() !== '')
      throw new Fault(
        'text-outside',
        root ? 'Text stands behind the end of the document.' : 'This does not begin as XML does.',
        root ? 'Take it out.' : 'Choose an XML file; it begins with “<”.',
        where + piece.search(/\S/),
      );
  }

  function skipPast(end: string, what: string): string {
    const stop = text.indexOf(end, at);
    if (stop < 0)
      throw new Fault('not-closed', `This ${what} is never closed.`, `Close it with “${end}”.`, at);
    const inside = text.slice(at, stop);
    at = stop + end.length;
    return inside;
  }

  function readName(): string {
    namePattern.lastIndex = at;
    const name = namePattern.exec(text)?.[0];
    if (name === undefined)
      throw new Fault(
        'syntax',
        'A name is expected here.',
        'Write “<” as &lt; where it is meant as a letter.',
        at,
      );
    at += name.length;
    return name;
  }

  function skipBlanks(): boolean {
    const from = at;
    while (at < text.length && ' \t\n'.includes(text[at] as string)) at++;
    return at > from;
  }

  function readAttributes(name: string, start: number): Map<string, string> {
    const attributes = new Map<string, string>();
    for (;;) {
      const apart = skipBlanks();
      const next = text[at];
      if (next === undefined)
        throw new Fault(
          'not-closed',
          `The tag <${shown(name)}> is never closed.`,
          'Close it with “>”.',
          start,
        );
      if (next === '>' || next === '/') return attributes;
      if (!apart)
        throw new Fault(
          'syntax',
          `“${next}” is not expected in the tag <${shown(name)}>.`,
          'Separate attributes by blanks.',
          at,
        );
      const begin = at;
      const key = readName();
      skipBlanks();
      if (text[at] !== '=')
        throw new Fault(
          'attribute-without-value',
          `The attribute “${shown(key)}” has no value.`,
          `Write ${shown(key)}="…".`,
          begin,
        );
      at++;
      skipBlanks();
      const quote = text[at];
      if (quote !== '"' && quote !== "'")
        throw new Fault(
          'unquoted-attribute',
          `The value of “${shown(key)}” stands without quotes.`,
          `Write ${shown(key)}="…".`,
          at,
        );
      at++;
      const value = skipPast(quote, 'value');
      if (attributes.has(key))
        throw new Fault(
          'duplicate-attribute',
          `“${shown(key)}” stands twice in <${shown(name)}>.`,
          'Keep one of the two.',
          begin,
        );
      if (attributes.size >= xmlLimits.attributes)
        throw new Fault(
          'too-many-attributes',
          `<${shown(name)}> has more than ${xmlLimits.attributes} attributes.`,
          'Take some out.',
          start,
        );
      attributes.set(key, resolveEntities(value, warnEntity));
    }
  }

  function close({ start, ...rest }: Open): void {
    const element: XmlElement = { ...rest, start, end: at };
    const holder = open.at(-1);
    if (holder) holder.children.push(element);
    else root = element;
  }

  function readOpening(start: number): void {
    const where = place(start);
    const name = readName();
    if (root)
      throw new Fault(
        'two-roots',
        `A second outermost element <${shown(name)}> begins here.`,
        'Put both into one.',
        start,
      );
    if (open.length >= xmlLimits.depth)
      throw new Fault(
        'too-deep',
        `Elements are nested more than ${xmlLimits.depth} levels deep.`,
        'Make this part flatter.',
        start,
      );
    if (++count > xmlLimits.elements)
      throw new Fault(
        'too-many-elements',
        `There are more than ${xmlLimits.elements} elements.`,
        'Split the file.',
        start,
      );
    const attributes = readAttributes(name, start);
    const element: Open = { name, attributes, children: [], ...where, start };
    const empty = text[at] === '/';
    if (empty) at++;
    if (text[at] !== '>')
      throw new Fault('syntax', `“>” is expected at the end of <${shown(name)}>.`, 'Close the tag.', at);
    at++;
    if (empty) close(element);
    else open.push(element);
  }

  function readClosing(start: number): void {
    const name = readName();
    skipBlanks();
    const element = open.pop();
    if (!element)
      throw new Fault('not-opened', `</${shown(name)}> closes what was never opened.`, 'Take it out.', start);
    if (element.name !== name)
      throw new Fault(
        'not-matching',
        `</${shown(name)}> stands where </${shown(element.name)}> is expected: <${shown(element.name)}> was opened on line ${element.line}.`,
        'Close elements in the opposite order to opening them.',
        start,
      );
    if (text[at] !== '>')
      throw new Fault('syntax', `“>” is expected at the end of </${shown(name)}>.`, 'Close the tag.', at);
    at++;
    close(element);
  }

  while (at < text.length) {
    const start = text.indexOf('<', at);
    if (start !== at) {
      const end = start < 0 ? text.length : start;
      const piece = text.slice(at, end);
      addText(resolveEntities(piece, warnEntity), at);
      at = end;
      if (start < 0) break;
    }
    if (text.startsWith('<!--', at)) {
      skipPast('-->', 'comment');
    } else if (text.startsWith('<![CDATA[', at)) {
      at += 9;
      addText(skipPast(']]>', 'CDATA section'), start);
    } else if (text.startsWith('<?', at)) {
      at += 2;
      const [, target = '', data = ''] = /^(\S*)\s*([^]*)$/.exec(skipPast('?>', 'instruction')) ?? [];
      if (instructions.size < xmlLimits.attributes) instructions.set(target, data.trim());
    } else if (text.startsWith('<!', at)) {
      throw new Fault(
        'document-type',
        'Document types and entities of one’s own are not read: they can make a small file grow without end.',
        'Take the <!DOCTYPE …> out.',
        at,
      );
    } else if (text.startsWith('</', at)) {
      at += 2;
      readClosing(start);
    } else {
      at++;
      readOpening(start);
    }
  }
  const left = open.at(-1);
  if (left)
    throw new Fault(
      'not-closed',
      `<${shown(left.name)}> is never closed.`,
      `Close it with </${shown(left.name)}>.`,
      left.start,
    );
  if (!root) throw new Fault('empty', 'There is no element here.', 'Choose an XML file.', 0);
  return { root, instructions };
}
