import { type MapEntry, type MapsApi, mapsApi } from '../api/maps.ts';
import type { Problem } from '../api/outcome.ts';
import { t } from '../messages/translate.ts';

export interface Refused {
  /** Name of the file. */
  readonly name: string;
  readonly problem: Problem;
}

export type Imported =
  | { readonly ok: true; readonly map: MapEntry }
  | { readonly ok: false; readonly refused: Refused };

/** Largest file that is sent, in bytes: a little less than the server takes. Real projects are a hundredth of it. */
export const maxImportBytes = 30_000_000;

type Chosen = Pick<File, 'name' | 'size' | 'text'>;

/** Sends one chosen file to the server, which reads it whole or refuses it whole. */
export async function importFiles(
  files: readonly Chosen[],
  api: Pick<MapsApi, 'importFile'> = mapsApi,
): Promise<Imported> {
  const [file] = files;
  const refuse = (problem: Problem): Imported => ({
    ok: false,
    refused: { name: file?.name ?? '', problem },
  });
  const ours = (code: 'many' | 'large' | 'unreadable'): Imported =>
    refuse({
      code,
      message: t(`import.${code}`, { limit: maxImportBytes / 1_000_000 }),
      cure: t(`import.${code}.cure`),
    });
  if (!file) return ours('unreadable');
  if (files.length > 1) return ours('many');
  if (file.size > maxImportBytes) return ours('large');
  let text: string;
  try {
    text = await file.text();
  } catch {
    return ours('unreadable');
  }
  const made = await api.importFile(text);
  return made.ok ? { ok: true, map: made.value } : refuse(made.problem);
}
