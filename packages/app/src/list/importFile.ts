import { type MapEntry, type MapsApi, mapsApi } from '../api/maps.ts';
import type { Problem } from '../api/outcome.ts';
import type { Given } from '../import/given.ts';
import { t } from '../messages/translate.ts';

export interface Refused {
  /** Name of the file. */
  readonly name: string;
  readonly problem: Problem;
}

export type Taken =
  /** A project file: the server read it, and here is its map. */
  | { readonly ok: true; readonly map: MapEntry }
  /** Any other file: to be read and shown before anything is made. */
  | { readonly ok: true; readonly given: Given }
  | { readonly ok: false; readonly refused: Refused };

/** Largest file that is taken, in bytes: a little less than the server takes. Real projects are a hundredth of it. */
export const maxImportBytes = 30_000_000;

type Chosen = Pick<File, 'name' | 'size' | 'text' | 'arrayBuffer'>;

/** What is refused here, before anybody has read it. */
export function ownProblem(code: 'many' | 'large' | 'unreadable' | 'unfetched'): Problem {
  return {
    code,
    message: t(`import.${code}`, { limit: maxImportBytes / 1_000_000 }),
    cure: t(`import.${code}.cure`),
  };
}

/** Takes one chosen file. The server reads project files, whole or not at all; others come back to be previewed. */
export async function takeFiles(
  files: readonly Chosen[],
  api: Pick<MapsApi, 'importFile'> = mapsApi,
): Promise<Taken> {
  const [file] = files;
  const refuse = (problem: Problem): Taken => ({
    ok: false,
    refused: { name: file?.name ?? '', problem },
  });
  if (!file) return refuse(ownProblem('unreadable'));
  if (files.length > 1) return refuse(ownProblem('many'));
  if (file.size > maxImportBytes) return refuse(ownProblem('large'));
  try {
    if (!/\.json$/i.test(file.name)) {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return { ok: true, given: { kind: 'file', name: file.name, bytes } };
    }
    const text = await file.text();
    const made = await api.importFile(text);
    return made.ok ? { ok: true, map: made.value } : refuse(made.problem);
  } catch {
    return refuse(ownProblem('unreadable'));
  }
}
