import { type MapEntry, mapsApi } from '../api/maps.ts';
import { type Problem, problemText } from '../api/outcome.ts';
import { downloadFile } from '../files/download.ts';
import { exportFileName } from '../files/fileName.ts';
import { t } from '../messages/translate.ts';
import { notify } from '../notices/notices.ts';
import { navigate } from '../routing/navigation.ts';
import { mapPathOf } from '../routing/route.ts';
import { refreshMaps } from './mapsStore.ts';

/** A map's title, or the words that stand for none. */
export function titleOf({ title }: Pick<MapEntry, 'title'>): string {
  return title.trim() === '' ? t('map.untitled') : title;
}

function tell(problem: Problem): void {
  notify({ text: problemText(problem), tone: 'problem' });
}

export async function duplicateMap(map: MapEntry): Promise<void> {
  const made = await mapsApi.duplicate(map.id);
  if (!made.ok) return tell(made.problem);
  const { id } = made.value;
  notify({
    text: t('notice.duplicated', { title: titleOf(made.value) }),
    action: { label: t('notice.open'), run: () => navigate(mapPathOf(id)) },
  });
  await refreshMaps();
}

/** Deletes a map at once and offers the way back. */
export async function deleteMap(map: MapEntry): Promise<boolean> {
  const done = await mapsApi.remove(map.id);
  if (!done.ok) {
    tell(done.problem);
    return false;
  }
  notify({
    text: t('notice.deleted', { title: titleOf(map) }),
    action: { label: t('notice.undo'), run: () => void restoreMap(map) },
  });
  await refreshMaps();
  return true;
}

async function restoreMap(map: MapEntry): Promise<void> {
  const done = await mapsApi.restore(map.id);
  if (done.ok) notify({ text: t('notice.restored', { title: titleOf(map) }) });
  else tell(done.problem);
  await refreshMaps();
}

export async function exportMap(map: MapEntry): Promise<void> {
  const file = await mapsApi.file(map.id);
  if (!file.ok) return tell(file.problem);
  const name = exportFileName(titleOf(map));
  downloadFile(file.value, name);
  notify({ text: t('notice.exported', { file: name }) });
}
