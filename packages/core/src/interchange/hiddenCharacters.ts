import type { Diagnostic } from './diagnostic.ts';
import type { Import } from './import.ts';

// Joiners and the marks of right-to-left writing are left alone: words of many languages need them.
const hidden = /[\u0000\u200B\u2060\u202A-\u202E\u2066-\u2069]|(?!^)\uFEFF/g;

const mostTold = 20;

function words(sign: string): readonly [code: string, message: string, cure: string] {
  if (sign === '\u0000')
    return ['nul', 'A NUL character stands here; it cannot be kept.', 'Save the file as UTF-8 again.'];
  if (/[\u202A-\u202E\u2066-\u2069]/.test(sign))
    return [
      'turned-text',
      'A character that nobody sees turns the direction of the words after it, so that they read otherwise than they are stored; it is kept.',
      'Delete it unless the words need it.',
    ];
  return [
    'hidden-character',
    'A character that nobody sees stands in these words, so that a search may miss them; it is kept.',
    'Delete it unless the words need it.',
  ];
}

/** Where characters stand that nobody sees but that change what words are or how they read. */
export function hiddenCharacters(text: string): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  let more = 0;
  let [line, lineStart, scanned] = [1, 0, 0];
  for (const match of text.matchAll(hidden)) {
    if (found.length >= mostTold) {
      more++;
      continue;
    }
    for (let at = text.indexOf('\n', scanned); at >= 0 && at < match.index; at = text.indexOf('\n', at + 1)) {
      line++;
      lineStart = at + 1;
    }
    scanned = match.index;
    const [code, message, cure] = words(match[0]);
    found.push({ severity: 'warning', code, message, cure, line, column: match.index - lineStart + 1 });
  }
  if (more > 0)
    found.push({
      severity: 'note',
      code: 'more-hidden-characters',
      message: `${more} more characters like these stand in the text.`,
      cure: '',
      line: null,
      column: null,
    });
  return found;
}

/** An import that also tells where its text holds characters nobody sees. */
export function tellHidden(text: string, plan: Import): Import {
  const found = hiddenCharacters(text);
  return found.length === 0 ? plan : { ...plan, diagnostics: [...plan.diagnostics, ...found] };
}
