import { createCommands, createIdSource, type IdSource, type Session } from '@journeywright/core';
import { JourneyEditor } from '@journeywright/editor';
import { useEffect, useState } from 'react';
import { t } from '../messages/translate.ts';
import { notify } from '../notices/notices.ts';
import { Broken } from '../parts/Broken.tsx';
import { Message } from '../parts/Message.tsx';
import { useTheme } from '../theme/theme.ts';
import { JourneySwitcher } from './JourneySwitcher.tsx';
import { journeysOf, projectTitle, shownJourney } from './project.ts';
import { useSnapshotPart, useStatus } from './useMapSession.ts';

/** After this long without a document, the wait is explained. In milliseconds. */
const patience = 4_000;

/** Random bits of the browser, since ids must not meet those of other people. */
const newId: IdSource = createIdSource(() => (crypto.getRandomValues(new Uint32Array(1))[0] ?? 0) / 2 ** 32);

function Opening() {
  const [long, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), patience);
    return () => clearTimeout(timer);
  }, []);
  return (
    <main className="app-message inside" aria-busy="true">
      <output>{long ? t('open.waiting') : t('open.loading')}</output>
    </main>
  );
}

function addJourney(session: Session): void {
  const done = createCommands({ session, newId }).run('journey.add', { template: 'customer-journey' });
  if (!done.ok) notify({ text: t('refusal.notice', { reason: done.refusal.message }), tone: 'problem' });
}

/** The editor on the map's journey, as soon as the document is here. */
export function MapStage({ session }: { session: Session }) {
  const { loaded, readOnly } = useStatus(session);
  const journeys = useSnapshotPart(session, journeysOf);
  const [chosen, setChosen] = useState<string | null>(null);
  const title = useSnapshotPart(session, projectTitle);
  const theme = useTheme();
  const journey = shownJourney(journeys, chosen);
  if (!loaded) return <Opening />;
  if (!journey) {
    return (
      <Message
        inside
        title={t('open.empty.title')}
        body={t('open.empty.body')}
        {...(readOnly === null
          ? { action: { label: t('open.empty.add'), run: () => addJourney(session) } }
          : {})}
      />
    );
  }
  // Neither the title above nor the name on the switcher is to be said twice.
  const several = journeys.length > 1;
  return (
    <Broken>
      <main className="app-map-main">
        <JourneyEditor
          session={session}
          newId={newId}
          journey={journey.id}
          theme={theme}
          toolbarStart={
            several && <JourneySwitcher journeys={journeys} shown={journey} onChoose={setChosen} />
          }
          {...(several || journey.title === title ? { title: '' } : {})}
        />
      </main>
    </Broken>
  );
}
