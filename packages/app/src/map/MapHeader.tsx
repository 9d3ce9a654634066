import type { Session } from '@journeywright/core';
import { useState } from 'react';
import { t } from '../messages/translate.ts';
import { Icon } from '../parts/Icon.tsx';
import { ShareDialog } from '../parts/overlays.ts';
import { PersonMenu } from '../person/PersonMenu.tsx';
import { PageLink } from '../routing/PageLink.tsx';
import { MapTitle } from './MapTitle.tsx';
import { PeopleHere } from './PeopleHere.tsx';
import { exportProject } from './project.ts';
import { SavedState } from './SavedState.tsx';

/** What stands above the map: where one is, whether work is safe, who else is here, and how to pass it on. */
export function MapHeader({ id, session }: { id: string; session: Session }) {
  const [sharing, setSharing] = useState(false);
  return (
    <header className="app-map-head">
      <PageLink className="app-back" href="/" aria-label={t('head.back')} title={t('head.back')}>
        <Icon name="back" />
      </PageLink>
      <MapTitle session={session} />
      <SavedState session={session} />
      <div className="app-map-actions">
        <PeopleHere session={session} />
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
          className="app-button primary"
          onClick={() => setSharing(true)}
          aria-label={t('head.share')}
        >
          <Icon name="link" />
          <span>{t('head.share')}</span>
        </button>
        <PersonMenu />
      </div>
      {sharing && <ShareDialog id={id} onClose={() => setSharing(false)} />}
    </header>
  );
}
