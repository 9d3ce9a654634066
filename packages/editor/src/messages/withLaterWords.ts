import { addWords } from './translate.ts';

/** Fetches a part together with the words it says. */
export async function withLaterWords<T>(load: () => Promise<T>): Promise<T> {
  const [{ laterWords }, part] = await Promise.all([import('./laterWords.ts'), load()]);
  addWords(laterWords);
  return part;
}
