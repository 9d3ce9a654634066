import { type Journey, projectOf, read, type Session, type Snapshot } from '@journeywright/core';
import { downloadFile } from '../files/download.ts';
import { exportFileName } from '../files/fileName.ts';
import { fetchLater } from '../parts/later.tsx';
import { t } from '../messages/translate.ts';
import { notify } from '../notices/notices.ts';

/** The title of a map, or the words that stand for none. */
export function projectTitle(snapshot: Snapshot): string {
  const { title } = projectOf(snapshot);
  return title.trim() === '' ? t('map.untitled') : title;
}

/** The journey to show: the chosen one while it is there, else the first; null when there is none. */
export function shownJourney(journeys: readonly Journey[], chosen: string | null): Journey | null {
  return journeys.find(({ id }) => id === chosen) ?? journeys[0] ?? null;
}

/** All journeys of a map; the same array while none changes. */
export const journeysOf = read.journeys;

const loadSerialize = fetchLater(() => import('./projectFile.ts').then((part) => part.projectFile));

/** Hands over what is on this screen as a project file, with or without a server. */
export async function exportProject(session: Session): Promise<void> {
  const snapshot = session.getSnapshot();
  const projectFile = await loadSerialize();
  const name = exportFileName(projectTitle(snapshot));
  downloadFile(projectFile(snapshot), name);
  notify({ text: t('notice.exported', { file: name }) });
}
