import type { Session } from '@journeywright/core';
import { lazy, Suspense, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { t } from '../messages/translate.ts';
import { Icon } from '../parts/Icon.tsx';
import { PersonMenu } from '../person/PersonMenu.tsx';
import { PageLink } from '../routing/PageLink.tsx';
import { MapTitle } from './MapTitle.tsx';
import { PeopleHere } from './PeopleHere.tsx';
import { exportProject } from './project.ts';
import { SavedState } from './SavedState.tsx';

const ShareDialog = lazy(() => import('../share/ShareDialog.tsx').then((p) => ({ default: p.ShareDialog })));

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
        <Button className="app-button" onPress={() => exportProject(session)} aria-label={t('head.export')}>
          <Icon name="download" />
          <span>{t('head.export')}</span>
        </Button>
        <Button className="app-button primary" onPress={() => setSharing(true)} aria-label={t('head.share')}>
          <Icon name="link" />
          <span>{t('head.share')}</span>
        </Button>
        <PersonMenu />
      </div>
      <Suspense>{sharing && <ShareDialog id={id} onClose={() => setSharing(false)} />}</Suspense>
    </header>
  );
}
