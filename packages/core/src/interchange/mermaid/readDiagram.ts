import type { Draft } from '../draft.ts';
import { type Notes, quoted } from '../notes.ts';
import { readLabel } from './entities.ts';
import type { MermaidImportOptions } from './importMermaid.ts';
import { blankLabel, lossMark, notMeasured, plainDescription, untitled } from './keeps.ts';
import { hashAt, hasSemicolon, looksLikeTask, readTask } from './readTask.ts';

interface Given {
  readonly lines: readonly string[];
  /** The index of the line with the word `journey`. */
  readonly header: number;
  readonly draft: Draft;
  readonly notes: Notes;
  readonly options: MermaidImportOptions;
  readonly frontTitle: string | null;
}

/** A title, description or name that came with its line, so that what is set aside can be pointed at. */
interface Said {
  readonly text: string;
  readonly line: number;
}

/** Reads the lines of a diagram into a draft, one journey. */
export function readDiagram({ lines, header, draft, notes, options, frontTitle }: Given): void {
  const journey = draft.journey({ title: '' });
  const stages = new Map<string, string>();
  let stage: string | null = null;
  let title: Said | null = null;
  let accTitle: Said | null = null;
  let description: Said | null = null;
  let unmeasured = false;
  let tasks = 0;

  const label = (raw: string): string => (raw === blankLabel ? '' : readLabel(raw));

  function section(raw: string, line: number): void {
    const hash = hashAt(raw);
    if (hash >= 0) notes.keep(line, raw.slice(hash), 'a comment');
    const words = (hash >= 0 ? raw.slice(0, hash) : raw).trim();
    if (words.includes(':') || hasSemicolon(words))
      notes.warn(
        'mark-in-label',
        line,
        `The section ${quoted(words)} holds “:” or “;”; Mermaid could not read the whole diagram.`,
        'Write #58; for : and #59; for ;.',
      );
    if (words === '')
      notes.warn('section-without-name', line, 'The section has no name.', 'Write a name after “section”.');
    const name = label(words);
    const before = stages.get(name);
    if (before !== undefined && options.mergeSections) {
      stage = before;
      return;
    }
    if (before !== undefined)
      notes.warn(
        'repeated-section',
        line,
        `The section ${quoted(name)} stands here again; it becomes another stage.`,
        'Import with sections of the same name merged, if they belong together.',
      );
    stage = draft.stage(journey, { title: name }, line);
    if (before === undefined) stages.set(name, stage);
  }

  function task(raw: string, line: number): void {
    tasks++;
    if (stage === null) {
      notes.warn(
        'task-before-section',
        line,
        'A task stands before any section; it goes into a stage without a title.',
        'Begin with a section.',
      );
      stage = draft.stage(journey, { title: '' }, line);
      stages.set('', stage);
    }
    const read = readTask(raw, line, notes);
    const blank = raw.slice(0, Math.max(0, raw.indexOf(':'))).trim() === blankLabel;
    const [from, to, ...others] = read.actors;
    for (const name of others) {
      if (draft.full) return;
      draft.named('actors', name, line);
      notes.keep(line, name, `a contact point names two actors; this is one more at ${quoted(read.title)}`);
    }
    if (others.length > 0)
      notes.warn(
        'more-actors',
        line,
        `${read.actors.length} actors are named; a contact point holds two, from and to.`,
        'The others are among the actors of the project.',
      );
    const emotion = unmeasured && read.emotion === 3 ? null : read.emotion;
    unmeasured = false;
    draft.contactPoint(
      stage,
      {
        title: blank ? '' : read.title,
        emotion,
        ...(from === undefined ? {} : { initiator: draft.named('actors', from, line) }),
        ...(to === undefined ? {} : { receiver: draft.named('actors', to, line) }),
      },
      line,
    );
  }

  function setTitle(raw: string, line: number): void {
    const hash = hashAt(raw);
    if (hash >= 0) notes.keep(line, raw.slice(hash), 'a comment');
    const words = (hash >= 0 ? raw.slice(0, hash) : raw).trim();
    if (hasSemicolon(words))
      notes.warn(
        'mark-in-label',
        line,
        'The title holds “;”; Mermaid could not read the whole diagram.',
        'Write #59; for ;.',
      );
    if (title) {
      notes.warn('second-title', line, 'A second title; the last one counts.');
      notes.keep(title.line, title.text, 'a title that a later one replaces');
    }
    title = { text: label(words), line };
  }

  function comment(line: string, number: number): void {
    if (line === notMeasured) unmeasured = true;
    else if (!line.startsWith(lossMark)) notes.keep(number, line, 'a comment');
  }

  function statement(line: string, number: number): void {
    const task_ = looksLikeTask(line);
    const word = /^(title|section)(\s+|$)/i.exec(line);
    const rest = word ? line.slice(word[0].length) : '';
    const acc = /^(accTitle)\s*:/i.exec(line) ?? /^(accDescr)\s*:/i.exec(line);
    if (acc && !/^\s*[1-5]\s*(:|$)/.test(line.slice(acc[0].length))) {
      const said = { text: line.slice(acc[0].length).trim(), line: number };
      if (acc[1]?.toLowerCase() === 'acctitle') accTitle = replaced(accTitle, said);
      else description = replaced(description, said);
    } else if (word && word[1]?.toLowerCase() === 'title' && !(task_ && (title || stage !== null))) {
      if (task_) {
        notes.warn(
          'swallowed-title',
          number,
          `${quoted(line)} looks like a task, but Mermaid takes it for the title; so it is here.`,
          'Write its first letter as #116; to make it a task.',
        );
        notes.keep(number, line, 'looks like a task that was read as the title');
      }
      setTitle(rest, number);
    } else if (word && word[1]?.toLowerCase() === 'section' && !task_) section(rest, number);
    else if (/^journey\s*;?$/i.test(line)) {
      notes.warn('second-header', number, 'The word “journey” stands here again; it was left out.');
      notes.keep(number, line, 'a second header');
    } else {
      if (word && task_ && word[1]?.toLowerCase() === 'title')
        notes.warn(
          'swallowed-title',
          number,
          `${quoted(line)} is read as a task; Mermaid would take it for the title.`,
          'Write its first letter as #116;.',
        );
      task(line, number);
    }
  }

  function replaced(before: Said | null, said: Said): Said {
    if (before) notes.keep(before.line, before.text, 'a description that a later one replaces');
    return said;
  }

  const first = (lines[header] as string).trim();
  if (!first.startsWith('journey'))
    notes.warn(
      'header-case',
      header + 1,
      'Mermaid knows the diagram only by the word “journey” in small letters.',
      'Write “journey”.',
    );
  for (let at = header; at < lines.length && !draft.full; at++) {
    const number = at + 1;
    const line =
      at === header ? first.slice('journey'.length).replace(/^;/, '').trim() : (lines[at] as string).trim();
    if (line === '') continue;
    if (line.startsWith('%%{')) {
      // A directive may run over several lines; one that never ends takes only its own.
      let end = at;
      while (end < lines.length && end < at + 200 && !(lines[end] as string).includes('}%%')) end++;
      const closed = (lines[end] ?? '').includes('}%%');
      for (let n = at; n <= (closed ? end : at); n++)
        notes.keep(n + 1, (lines[n] as string).trim(), 'a directive');
      if (closed) at = end;
    } else if (line.startsWith('%%')) comment(line, number);
    else if (hashAt(line) === 0) notes.keep(number, line, 'a comment');
    else if (/^(`{3,}|~{3,}|:::)$/.test(line)) continue;
    else if (/^accDescr\s*\{/i.test(line)) {
      const open = line.indexOf('{');
      const parts: string[] = [];
      let end = at;
      let part = line.slice(open + 1);
      while (!part.includes('}') && end + 1 < lines.length) {
        parts.push(part);
        end++;
        part = lines[end] as string;
      }
      const close = part.indexOf('}');
      if (close < 0)
        notes.warn('description-open', number, 'The description has no end.', 'Close it with “}”.');
      parts.push(close < 0 ? part : part.slice(0, close));
      const after = close < 0 ? '' : part.slice(close + 1).trim();
      if (after !== '') notes.keep(end + 1, after, 'stands after the end of a description');
      const words = parts
        .map((one) => one.trim())
        .join('\n')
        .trim();
      description = replaced(description, { text: words, line: number });
      at = end;
    } else statement(line, number);
  }

  finish();

  function finish(): void {
    const spoken: Said | null = accTitle && accTitle.text !== untitled ? accTitle : null;
    const words =
      title?.text ?? (frontTitle !== null ? frontTitle : null) ?? (spoken ? label(spoken.text) : '');
    if (title && frontTitle !== null && frontTitle !== title.text)
      notes.keep(null, frontTitle, 'a title in the front matter, which the diagram’s own replaces');
    if (spoken && label(spoken.text) !== words)
      notes.keep(spoken.line, label(spoken.text), 'a title for screen readers that differs from the title');
    draft.set(journey, 'title', words, title?.line ?? null);
    const summary = description && description.text !== plainDescription ? description : null;
    if (summary) draft.set(journey, 'summary', label(summary.text), summary.line);
    if (tasks === 0) notes.warn('no-tasks', header + 1, 'The diagram has no tasks.');
    if (options.curve ?? true)
      draft.lane(journey, { title: 'Experience', kind: 'emotion', zone: 'customer' });
  }
}
