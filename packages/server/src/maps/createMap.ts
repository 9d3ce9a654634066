import { randomBytes } from 'node:crypto';
import {
  checkField,
  createIdSource,
  definitions,
  type Field,
  journeyTemplates,
  parseProject,
  projectFromTemplate,
  type Snapshot,
} from '@journeywright/core';
import { RequestError } from '../http/readBody.ts';

const projectTitle = definitions.project.fields.title as Field;

// 32 random bits are enough for each character of an id; Math.random can be guessed and is not.
const newId = createIdSource(() => randomBytes(4).readUInt32LE() / 2 ** 32);

const invalid = (code: string, message: string, cure: string): RequestError =>
  new RequestError(422, { code, message, cure });

/** The title in a request. Throws `RequestError` when it is none. */
export const titleOf = (body: Readonly<Record<string, unknown>>): string => {
  const title = typeof body.title === 'string' ? body.title.trim() : '';
  if (title === '')
    throw invalid('bad-title', 'The map has no title.', 'Give a “title” of 1 character or more.');
  const problem = checkField(projectTitle, title);
  if (problem) throw invalid('bad-title', `The title cannot be used: ${problem.message}`, problem.cure);
  return title;
};

const fromTemplate = (body: Readonly<Record<string, unknown>>): Snapshot => {
  const names = Object.keys(journeyTemplates);
  const template = Object.entries(journeyTemplates).find(([name]) => name === body.template)?.[1];
  if (!template) {
    throw invalid('unknown-template', 'There is no such template.', `Use one of: ${names.join(', ')}.`);
  }
  const today = new Date().toISOString().slice(0, 10);
  return projectFromTemplate(template, newId, { title: titleOf(body), today });
};

const fromFile = (text: string): Snapshot => {
  const parsed = parseProject(text);
  if (parsed.ok) return parsed.snapshot;
  const [first] = parsed.problems;
  throw new RequestError(422, {
    code: first?.code ?? 'unreadable',
    message: first?.message ?? 'The file cannot be read.',
    cure: first?.cure ?? 'Choose another file.',
    ...(first?.path && { path: first.path }),
    ...(first?.line != null && { line: first.line }),
  });
};

/** The project a request asks for: from a template, or from the text of a file. Throws `RequestError`. */
export const projectOfRequest = (body: Readonly<Record<string, unknown>>): Snapshot => {
  if (typeof body.file === 'string') return fromFile(body.file);
  if (body.template !== undefined) return fromTemplate(body);
  throw invalid(
    'nothing-to-make',
    'The request says neither which template nor which file to start from.',
    'Send { "template": "blank", "title": "…" } or { "file": "…" }.',
  );
};
