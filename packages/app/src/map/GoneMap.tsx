import type { Session } from '@journeywright/core';
import { useEffect, useState } from 'react';
import { mapsApi } from '../api/maps.ts';
import type { Problem } from '../api/outcome.ts';
import { laterWords } from '../messages/laterWords.ts';
import { addWords, t } from '../messages/translate.ts';
import { BusyButton } from '../parts/BusyButton.tsx';
import { Icon } from '../parts/Icon.tsx';
import { Message } from '../parts/Message.tsx';
import { ProblemNote } from '../parts/ProblemNote.tsx';
import { navigate } from '../routing/navigation.ts';
import { exportProject, projectTitle } from './project.ts';
import { useSnapshotPart } from './useMapSession.ts';

addWords(laterWords);

interface Restoring {
  readonly busy: boolean;
  readonly problem: Problem | null;
  readonly restore: () => Promise<void>;
}

function useRestore(id: string, onRestored: () => void): Restoring {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  async function restore(): Promise<void> {
    setBusy(true);
    setProblem(null);
    const done = await mapsApi.restore(id);
    setBusy(false);
    if (done.ok) onRestored();
    else setProblem(done.problem);
  }
  return { busy, problem, restore };
}

/** A map that was deleted while it was open: what was last seen of it can be taken away or brought back. */
export function GoneMap({
  id,
  session,
  onRestored,
}: {
  id: string;
  session: Session;
  onRestored: () => void;
}) {
  const title = useSnapshotPart(session, projectTitle);
  const { busy, problem, restore } = useRestore(id, onRestored);
  return (
    <Message title={t('gone.title')} body={t('gone.body', { title })}>
      <BusyButton className="app-button primary" busy={busy} onClick={() => void restore()}>
        {t(busy ? 'gone.restoring' : 'gone.restore')}
      </BusyButton>
      <button type="button" className="app-button" onClick={() => void exportProject(session)}>
        <Icon name="download" />
        {t('gone.export')}
      </button>
      <button type="button" className="app-button quiet" onClick={() => navigate('/')}>
        {t('unknown.list')}
      </button>
      {problem && <ProblemNote problem={problem} />}
    </Message>
  );
}

/** A link that leads to no map. */
export function UnknownMap({ id, onRestored }: { id: string; onRestored: () => void }) {
  const { busy, problem, restore } = useRestore(id, onRestored);
  useEffect(() => {
    document.title = t('title.unknown');
  }, []);
  return (
    <Message
      title={t('unknown.map.title')}
      body={t('unknown.map.body')}
      action={{ label: t('unknown.list'), run: () => navigate('/') }}
    >
      <BusyButton className="app-button" busy={busy} onClick={() => void restore()}>
        {t('unknown.map.restore')}
      </BusyButton>
      {problem && <ProblemNote problem={problem} />}
    </Message>
  );
}
