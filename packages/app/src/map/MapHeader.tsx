import type { Session } from '@journeywright/core';
import { useState } from 'react';
import { t } from '../messages/translate.ts';
import { Icon } from '../parts/Icon.tsx';
import { later } from '../parts/later.tsx';
import { ShareDialog } from '../parts/overlays.ts';
import { PersonMenu } from '../person/PersonMenu.tsx';
import { PageLink } from '../routing/PageLink.tsx';
import { MapTitle } from './MapTitle.tsx';
import { PeopleHere } from './PeopleHere.tsx';
import { exportProject } from './project.ts';
import { SavedState } from './SavedState.tsx';

const ExportDialog = later(() => import('../export/ExportDialog.tsx').then((part) => part.ExportDialog));

/** What stands above the map: where one is, whether work is safe, who else is here, and how to pass it on. */
export function MapHeader({ id, session }: { id: string; session: Session }) {
  const [open, setOpen] = useState<'share' | 'export' | null>(null);
  const close = (): void => setOpen(null);
  return (
    <header className="app-map-head">
      <PageLink className="app-back" href="/" aria-label={t('head.back')} title={t('head.back')}>
        <Icon name="back" />
      </PageLink>
      <MapTitle session={session} />
      <SavedState session={session} />
      <div className="app-map-actions">
        <PeopleHere session={session} />
        <div className="app-split">
          <button
            type="button"
            className="app-button"
            onClick={() => void exportProject(session)}
            aria-label={t('head.export')}
          >
            <Icon name="download" />
            <span>{t('head.export')}</span>
          </button>
          <button
            type="button"
            className="app-button"
            onClick={() => setOpen('export')}
            aria-haspopup="dialog"
            aria-label={t('head.formats')}
            title={t('head.formats')}
          >
            <Icon name="down" />
          </button>
        </div>
        <button
          type="button"
          className="app-button primary"
          onClick={() => setOpen('share')}
          aria-label={t('head.share')}
        >
          <Icon name="link" />
          <span>{t('head.share')}</span>
        </button>
        <PersonMenu />
      </div>
      {open === 'share' && <ShareDialog id={id} onClose={close} />}
      {open === 'export' && <ExportDialog session={session} onClose={close} />}
    </header>
  );
}
