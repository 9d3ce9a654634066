import { pathText, positionAt, type Segment } from './position.ts';
import { readJson } from './readJson.ts';

/** One thing wrong with a project file. */
export interface FileProblem {
  readonly code: string;
  readonly message: string;
  readonly cure: string;
  /** Where in the file's structure, for example `stages[3].title`; empty for the file as a whole. */
  readonly path: string;
  /** Line and column, both from 1; null when the file has no such place, for example after a migration. */
  readonly line: number | null;
  readonly column: number | null;
}

/** Something a reader should know about a file that was opened all the same. */
export interface FileWarning {
  readonly code: string;
  readonly message: string;
  readonly path: string;
}

/** A problem whose place in the text is not looked up yet. */
export interface FoundProblem {
  readonly code: string;
  readonly message: string;
  readonly cure: string;
  readonly path: readonly Segment[];
}

/** Adds line and column to problems by reading the text once more. A value that is missing has its holder's place. */
export function locateProblems(text: string, found: readonly FoundProblem[]): readonly FileProblem[] {
  const wanted = new Map<string, number | null>();
  for (const { path } of found) {
    for (let length = 0; length <= path.length; length++) wanted.set(pathText(path.slice(0, length)), null);
  }
  readJson(text, (path, offset) => {
    const key = pathText(path);
    if (wanted.get(key) === null) wanted.set(key, offset);
  });
  return found.map(({ path, ...rest }) => {
    let offset: number | null = null;
    for (let length = path.length; length >= 0 && offset === null; length--)
      offset = wanted.get(pathText(path.slice(0, length))) ?? null;
    const place = offset === null ? { line: null, column: null } : positionAt(text, offset);
    return { ...rest, path: pathText(path), ...place };
  });
}
