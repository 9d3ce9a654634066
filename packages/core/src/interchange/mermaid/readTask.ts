import type { Notes } from '../notes.ts';
import { quoted } from '../notes.ts';
import { readLabel } from './entities.ts';

/** A line of the diagram: `name: score: actors`. */
export interface Task {
  readonly title: string;
  readonly emotion: number | null;
  readonly actors: readonly string[];
}

const number = /^[+-]?\d{1,30}(\.\d{1,30})?$/;

/** Whether a line reads as a task: a name, a colon, and a number. */
export function looksLikeTask(line: string): boolean {
  const [, score] = line.split(':', 2);
  return score !== undefined && number.test(score.trim());
}

/** Where a hash that begins no entity stands, from `from`; -1 when there is none. */
export function hashAt(text: string, from = 0): number {
  for (let at = text.indexOf('#', from); at >= 0; at = text.indexOf('#', at + 1))
    if (!/^#\w{1,8};/.test(text.slice(at, at + 10))) return at;
  return -1;
}

/** Whether a semicolon stands there that ends no entity. */
export function hasSemicolon(text: string): boolean {
  return text.replace(/#\w{1,8};/g, '').includes(';');
}

function readScore(given: string, line: number, whole: string, notes: Notes): number | null {
  const score = given.trim();
  const lost = (code: string, message: string): null => {
    notes.warn(
      code,
      line,
      `${message} The contact point has no score.`,
      'Write a whole number from 1 to 5 after the colon.',
    );
    notes.keep(line, whole, 'its score could not be used');
    return null;
  };
  if (score === '') return lost('score-missing', 'The score is missing; Mermaid would show 0.');
  if (!number.test(score)) return lost('score-not-a-number', `The score ${quoted(score)} is not a number.`);
  const value = Number(score);
  if (value < 1 || value > 5)
    return lost('score-out-of-range', `The score ${quoted(score)} is not from 1 to 5.`);
  if (!Number.isInteger(value))
    notes.note('score-not-whole', line, `The score ${score} is kept; Mermaid asks for whole numbers.`);
  return value;
}

function readActors(given: string, line: number, notes: Notes): string[] {
  const names: string[] = [];
  let blank = 0;
  for (const part of given.split(',')) {
    const name = readLabel(part.trim());
    if (name === '') blank++;
    else if (names.includes(name))
      notes.note('duplicate-actor', line, `The actor ${quoted(name)} is named twice; once is enough.`);
    else names.push(name);
  }
  if (blank > 0)
    notes.note(
      'empty-actor',
      line,
      'An actor without a name was left out.',
      'Take the stray comma or colon out.',
    );
  return names;
}

/** Takes what follows `%%` or a hash off a task's data, and keeps its words. */
function withoutComment(data: string, line: number, notes: Notes): string {
  const percent = data.indexOf('%%');
  const hash = hashAt(data);
  if (percent >= 0 && (hash < 0 || percent < hash)) {
    notes.warn(
      'trailing-comment',
      line,
      'A comment stands at the end of the line; Mermaid would take it for part of an actor.',
      'Put comments on lines of their own.',
    );
    notes.keep(line, data.slice(percent), 'a comment');
    return data.slice(0, percent);
  }
  if (hash < 0) return data;
  notes.keep(line, data.slice(hash), 'a comment');
  return data.slice(0, hash);
}

/** Reads one task line; says what Mermaid would make of what is not quite right in it. */
export function readTask(text: string, line: number, notes: Notes): Task {
  const colon = text.indexOf(':');
  const name = (colon < 0 ? text : text.slice(0, colon)).trim();
  if (hashAt(name) >= 0 || hasSemicolon(name))
    notes.warn(
      'mark-in-label',
      line,
      `${quoted(name)} holds “#” or “;”; Mermaid could not read the whole diagram.`,
      'Write #35; for # and #59; for ;.',
    );
  if (name === '')
    notes.warn('task-without-name', line, 'The task has no name; Mermaid could not read the whole diagram.');
  if (/^(journey|section|title|acctitle|accdescr)/i.test(name))
    notes.warn(
      'label-begins-with-keyword',
      line,
      `${quoted(name)} begins with a word Mermaid keeps for itself; it is read as a task here.`,
      'Write its first letter as an entity, for example #115;ection.',
    );
  const title = readLabel(name);
  if (colon < 0) {
    notes.warn(
      'task-without-score',
      line,
      `${quoted(name)} has no score; Mermaid could not read the whole diagram.`,
      'Write “name: score”.',
    );
    return { title, emotion: null, actors: [] };
  }
  let data = withoutComment(text.slice(colon + 1), line, notes);
  if (hasSemicolon(data)) {
    notes.warn('mark-in-label', line, 'A “;” stands in the task; Mermaid could not read the whole diagram.');
    data = data.trimEnd();
    if (data.endsWith(';') && !/#\w{1,8};$/.test(data.slice(-10))) data = data.slice(0, -1);
  }
  const [score = '', actors, ...rest] = data.split(':');
  if (rest.length > 0) {
    notes.warn(
      'text-after-actors',
      line,
      'Text after the actors is dropped by Mermaid.',
      'Write #58; for a colon.',
    );
    notes.keep(line, rest.join(':').trim(), 'stands after the actors of a task');
  }
  const comma = score.indexOf(',');
  if (
    comma >= 0 &&
    number.test(score.slice(0, comma).trim()) &&
    !number.test(score.slice(comma + 1).trim())
  ) {
    notes.warn(
      'comma-for-colon',
      line,
      'A comma stands where a colon belongs, between score and actors; Mermaid would show neither.',
      'Write “name: score: actors”.',
    );
    const names = [score.slice(comma + 1), ...(actors === undefined ? [] : [actors])].join(',');
    return {
      title,
      emotion: readScore(score.slice(0, comma), line, text, notes),
      actors: readActors(names, line, notes),
    };
  }
  return {
    title,
    emotion: readScore(score, line, text, notes),
    actors: actors === undefined ? [] : readActors(actors, line, notes),
  };
}
