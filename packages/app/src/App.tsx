import { lazy, Suspense, useEffect } from 'react';
import { t } from './messages/translate.ts';
import { NoticeRegion } from './notices/NoticeRegion.tsx';
import { Broken } from './parts/Broken.tsx';
import { fetchLater, fetchTheRest } from './parts/later.tsx';
import { Message } from './parts/Message.tsx';
import { NamePage } from './person/NamePage.tsx';
import { usePerson } from './person/personStore.ts';
import { navigate, useRoute } from './routing/navigation.ts';
import type { Route } from './routing/route.ts';

const loadListPage = () => import('./list/ListPage.tsx');
const loadMapPage = () => import('./map/MapPage.tsx');
const ListPage = lazy(() => loadListPage().then((part) => ({ default: part.ListPage })));
const MapPage = lazy(() => loadMapPage().then((part) => ({ default: part.MapPage })));

// The other page too, so that going there needs no wait, and the way back no connection.
fetchLater(loadListPage);
fetchLater(loadMapPage);

function UnknownPage({ path }: { path: string }) {
  useEffect(() => {
    document.title = t('title.unknown');
  }, []);
  return (
    <Message
      title={t('unknown.title')}
      body={t('unknown.body', { path })}
      action={{ label: t('unknown.list'), run: () => navigate('/') }}
    />
  );
}

function Page({ route }: { route: Route }) {
  if (route.page === 'list') return <ListPage />;
  if (route.page === 'map') return <MapPage key={route.id} id={route.id} />;
  return <UnknownPage path={route.path} />;
}

/** The whole app: a name first, then the page that the address names. */
export function App() {
  const route = useRoute();
  const named = usePerson() !== null;
  useEffect(() => {
    // Fetched while the name is typed; a failure is told when the page is really wanted.
    if (route.page === 'map') loadMapPage().catch(() => {});
    if (route.page === 'list') loadListPage().catch(() => {});
    fetchTheRest();
  }, [route.page]);
  return (
    <>
      <Broken key={route.page === 'map' ? route.id : route.page}>
        {named ? (
          <Suspense fallback={<Message busy title={t('app.loading')} />}>
            <Page route={route} />
          </Suspense>
        ) : (
          <NamePage joining={route.page === 'map'} />
        )}
      </Broken>
      <NoticeRegion />
    </>
  );
}
