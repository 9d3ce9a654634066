import '@journeywright/editor/styles.css';
import '../styles/map.css';
import type { OpenSession } from '@journeywright/collab';
import { useEffect, useRef, useState } from 'react';
import { t } from '../messages/translate.ts';
import { later } from '../parts/later.tsx';
import { Message } from '../parts/Message.tsx';
import { navigate } from '../routing/navigation.ts';
import { MapHeader } from './MapHeader.tsx';
import { MapStage } from './MapStage.tsx';
import { projectTitle } from './project.ts';
import { useLeaveWarning, useMapSession, useSnapshotPart, useStatus } from './useMapSession.ts';
import { useMapThere } from './useMapThere.ts';

const GoneMap = later(() => import('./GoneMap.tsx').then((part) => part.GoneMap));
const UnknownMap = later(() => import('./GoneMap.tsx').then((part) => part.UnknownMap));

/** By when a copy on this device has been read, in milliseconds. */
const copyReadBy = 5_000;

function OpenedMap({ id, session, onAgain }: { id: string; session: OpenSession; onAgain: () => void }) {
  const status = useStatus(session);
  const title = useSnapshotPart(session, projectTitle);
  const trouble = status.connection === 'offline' || status.readOnly !== null;
  const there = useMapThere(id, trouble);
  const wasMissing = useRef(false);
  useLeaveWarning(session);
  useEffect(() => {
    // Somebody restored it: a session that was told "deleted" does not come back by itself.
    if (there === 'there' && wasMissing.current) onAgain();
    wasMissing.current = there === 'missing';
  }, [there, onAgain]);
  useEffect(() => {
    document.title = status.loaded ? t('title.map', { title }) : t('app.name');
  }, [title, status.loaded]);

  const nothingHere = there === 'missing' && !status.loaded;
  useEffect(() => {
    if (!nothingHere) return;
    // A copy on this device may still be read; after that, knocking at a closed door helps nobody.
    const timer = setTimeout(() => session.dispose(), copyReadBy);
    return () => clearTimeout(timer);
  }, [nothingHere, session]);

  if (there === 'missing') {
    return status.loaded ? (
      <GoneMap id={id} session={session} onRestored={onAgain} />
    ) : (
      <UnknownMap id={id} onRestored={onAgain} />
    );
  }
  return (
    <div className="app-map-page">
      <MapHeader id={id} session={session} />
      <MapStage session={session} />
    </div>
  );
}

/** One map, opened together with everybody else who has its link. */
export function MapPage({ id }: { id: string }) {
  const [round, setRound] = useState(0);
  const session = useMapSession(id, round);
  if (!session) {
    return (
      <Message
        busy
        title={t('open.loading')}
        action={{ label: t('unknown.list'), run: () => navigate('/') }}
      />
    );
  }
  return <OpenedMap key={round} id={id} session={session} onAgain={() => setRound(round + 1)} />;
}
