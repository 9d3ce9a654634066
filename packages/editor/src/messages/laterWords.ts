import { inspectorWords } from './words/inspector.ts';
import { menuWords } from './words/menus.ts';
import { pasteWords } from './words/paste.ts';

/** The words of parts that are fetched after the first view, so that the first view need not wait for them. */
export const laterWords = { ...inspectorWords, ...menuWords, ...pasteWords } as const;
