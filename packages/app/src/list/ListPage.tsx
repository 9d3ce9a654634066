import { useEffect, useRef, useState } from 'react';
import { useStore } from 'zustand';
import type { MapEntry } from '../api/maps.ts';
import { addWords, t } from '../messages/translate.ts';
import { notify } from '../notices/notices.ts';
import { BusyButton } from '../parts/BusyButton.tsx';
import { Icon } from '../parts/Icon.tsx';
import { later } from '../parts/later.tsx';
import { ShareDialog } from '../parts/overlays.ts';
import { Wordmark } from '../parts/Wordmark.tsx';
import { PersonMenu } from '../person/PersonMenu.tsx';
import { copyText } from '../share/copyText.ts';
import { cameFromInside } from '../routing/navigation.ts';
import { mapLink } from '../routing/route.ts';
import { MapList } from './MapList.tsx';
import { deleteMap, duplicateMap, exportMap } from './mapActions.ts';
import type { MapAction } from './MapMenu.tsx';
import { groupMaps, mapsStore, refreshMaps } from './mapsStore.ts';
import { useDroppedFile } from './useDroppedFile.ts';
import { laterWords } from '../messages/laterWords.ts';

addWords(laterWords);

const NewMapDialog = later(() => import('./NewMapDialog.tsx').then((part) => part.NewMapDialog));
const ImportDialog = later(() => import('./ImportDialog.tsx').then((part) => part.ImportDialog));
const RenameDialog = later(() => import('./RenameDialog.tsx').then((part) => part.RenameDialog));

type Open =
  | { readonly dialog: 'new' }
  | { readonly dialog: 'import'; readonly files?: readonly File[] }
  | { readonly dialog: 'rename'; readonly map: MapEntry }
  | { readonly dialog: 'share'; readonly map: MapEntry };

function useFreshMaps(): void {
  useEffect(() => {
    void refreshMaps();
    const refresh = (): void => {
      if (document.visibilityState === 'visible') void refreshMaps();
    };
    window.addEventListener('focus', refresh);
    window.addEventListener('online', refresh);
    document.addEventListener('visibilitychange', refresh);
    return () => {
      window.removeEventListener('focus', refresh);
      window.removeEventListener('online', refresh);
      document.removeEventListener('visibilitychange', refresh);
    };
  }, []);
}

/** All maps of this server, and how to get another one. */
export function ListPage() {
  const { maps, problem, loading } = useStore(mapsStore);
  const [open, setOpen] = useState<Open | null>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const close = (): void => setOpen(null);
  useFreshMaps();
  useEffect(() => {
    document.title = t('title.list');
    if (cameFromInside()) heading.current?.focus();
  }, []);
  const dropping = useDroppedFile(open === null, (files) => setOpen({ dialog: 'import', files }));

  async function act(action: MapAction, map: MapEntry): Promise<void> {
    if (action === 'rename') setOpen({ dialog: 'rename', map });
    else if (action === 'duplicate') await duplicateMap(map);
    else if (action === 'export') await exportMap(map);
    else if (action === 'delete') {
      // The card that had the focus is gone; the heading is the nearest place that stays.
      if (await deleteMap(map)) heading.current?.focus();
    } else if (await copyText(mapLink(location.origin, map.id))) notify({ text: t('notice.linkCopied') });
    else setOpen({ dialog: 'share', map });
  }

  const groups = groupMaps(maps ?? []);
  return (
    <div className="app-list-page" data-dropping={dropping || undefined}>
      <header className="app-bar">
        <Wordmark />
        <PersonMenu />
      </header>
      <main>
        <div className="app-list-head">
          <div>
            <h1 ref={heading} tabIndex={-1}>
              {t('list.title')}
            </h1>
            <p>{t('list.lead')}</p>
          </div>
          <div className="app-actions">
            <button type="button" className="app-button" onClick={() => setOpen({ dialog: 'import' })}>
              <Icon name="file" />
              {t('list.import')}
            </button>
            <button type="button" className="app-button primary" onClick={() => setOpen({ dialog: 'new' })}>
              <Icon name="plus" />
              {t('list.new')}
            </button>
          </div>
        </div>

        {problem && (
          <div className="app-problem" role="alert">
            <div>
              <strong>
                {maps
                  ? t('list.stale')
                  : t(problem.code === 'unreachable' ? 'list.unreachable.title' : 'list.refused.title')}
              </strong>
              <p>{maps ? problem.cure : `${problem.message} ${problem.cure}`}</p>
            </div>
            <BusyButton className="app-button" busy={loading} onClick={() => void refreshMaps()}>
              {t('app.retry')}
            </BusyButton>
          </div>
        )}
        {!maps && !problem && <output className="app-hint">{t('list.loading')}</output>}
        {maps && (
          <>
            <MapList title={t('list.own')} maps={groups.own} onAction={act}>
              <div className="app-empty">
                <h3>{t('list.empty.title')}</h3>
                <p>{t(groups.examples.length > 0 ? 'list.empty.body' : 'list.empty.alone')}</p>
                <button
                  type="button"
                  className="app-button primary"
                  onClick={() => setOpen({ dialog: 'new' })}
                >
                  {t('list.new')}
                </button>
              </div>
            </MapList>
            {groups.examples.length > 0 && (
              <MapList
                title={t('list.examples')}
                hint={t('list.examples.hint')}
                maps={groups.examples}
                onAction={act}
              />
            )}
          </>
        )}
      </main>
      {open?.dialog === 'new' && <NewMapDialog onClose={close} />}
      {open?.dialog === 'import' && <ImportDialog files={open.files ?? []} onClose={close} />}
      {open?.dialog === 'rename' && <RenameDialog map={open.map} onClose={close} />}
      {open?.dialog === 'share' && <ShareDialog id={open.map.id} onClose={close} />}
    </div>
  );
}
