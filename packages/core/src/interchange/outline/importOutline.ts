import { cleanText } from '../cleanText.ts';
import { Draft, tooMuch } from '../draft.ts';
import { type Import, type ImportContext, madeBy } from '../import.ts';
import { readFrontMatter } from '../mermaid/frontMatter.ts';
import { Notes, unreadable } from '../notes.ts';
import { OutlineReader } from './OutlineReader.ts';
import { type Node, readTree } from './readTree.ts';

const longest = 5_000_000;

const headingsOf = (node: Node): readonly Node[] => node.children.filter(({ kind }) => kind === 'heading');

function depth(node: Node): number {
  return 1 + headingsOf(node).reduce((most, child) => Math.max(most, depth(child)), 0);
}

/**
 * Reads a Markdown outline: headings, or nested lists, or both. Three levels of headings are journey, stages and
 * contact points; where there are fewer, the outermost are stages. Lists under a contact point are its fields,
 * lanes and cards. Whatever finds no place is among `unplaced`, with its line. Never throws.
 */
export function importOutline(source: string, context: ImportContext): Import {
  if (source.length > longest)
    return unreadable(
      'too-large',
      `The text has ${source.length} characters; at most ${longest} can be read.`,
      'Split it into several files.',
    );
  const notes = new Notes();
  const { text, replaced } = cleanText(source.startsWith('\uFEFF') ? source.slice(1) : source);
  if (text.trim() === '')
    return unreadable('empty', 'There are no words in this text.', 'Choose a file with headings or a list.');
  if (replaced > 0)
    notes.warn(
      'broken-text',
      null,
      `${replaced === 1 ? 'A character' : `${replaced} characters`} that cannot be kept (NUL or half of one) became “\uFFFD”.`,
      'Save the file as UTF-8 again.',
    );
  const lines = text.split(/\r\n|\r|\n/);
  const front = readFrontMatter(lines, 0, notes);
  const root = readTree(lines, front.end, notes);
  const draft = new Draft(context, notes);
  const reader = new OutlineReader(draft, notes);
  const tops = headingsOf(root);
  const severalJourneys =
    tops.length > 1 && tops.every(({ level }) => level === 1) && tops.some((top) => depth(top) > 2);
  const only = tops.length === 1 && (tops[0]?.level === 1 || depth(tops[0] as Node) > 1) ? tops[0] : null;
  if (severalJourneys) {
    for (const child of root.children)
      if (child.kind === 'heading') reader.journey(child.text, child.line, child.children);
      else notes.keep(child.line, child.text, 'stands before the first heading');
  } else if (only) {
    const before = root.children.filter((child) => child !== only);
    reader.journey(only.text, only.line, [...before, ...only.children]);
  } else reader.journey(null, null, root.children);
  if (draft.full) return tooMuch('outline');
  if (front.title !== null) notes.keep(null, front.title, 'the title in the front matter');
  const changeSet = draft.finish('outline.import', 'Import outline');
  return {
    ok: true,
    changeSet,
    made: madeBy(changeSet),
    unplaced: notes.unplaced,
    diagnostics: notes.diagnostics(),
  };
}
