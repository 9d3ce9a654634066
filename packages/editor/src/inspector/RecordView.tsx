import { definitions, type Id } from '@journeywright/core';
import type { ReactElement } from 'react';
import { Button } from 'react-aria-components/Button';
import { useServices, useSnapshot } from '../store/services.ts';
import type { RecordRef } from '../store/targets.ts';
import { contactPointOf, recordTitle } from './breadcrumb.ts';
import { goTo } from './goTo.ts';
import { Header } from './Header.tsx';
import { CardLinks, LinkEnds } from './parts/CardLinks.tsx';
import { ContactPointParts } from './parts/ContactPointParts.tsx';
import { FailureForm } from './parts/FailureForm.tsx';
import { RecordForm } from './RecordForm.tsx';

const linkEnds = ['from', 'to'];

function ContactPointLink({ at }: { at: RecordRef }): ReactElement | null {
  const services = useServices();
  const { t } = services;
  const id = useSnapshot((snapshot) => {
    const point = contactPointOf(snapshot, at);
    return point && snapshot.tables.contactPoints.has(point) ? point : null;
  });
  const title = useSnapshot((snapshot) =>
    id ? recordTitle(snapshot, { table: 'contactPoints', id }, t) : '',
  );
  if (!id || at.table === 'contactPoints') return null;
  return (
    <Button className="jw-in-link" onPress={() => goTo(services, { table: 'contactPoints', id })}>
      {t('part.contactPointNamed', { title })}
    </Button>
  );
}

function BackToJourney(): ReactElement {
  const services = useServices();
  return (
    <Button className="jw-in-link" onPress={() => services.ui.getState().select([])}>
      {services.t('inspector.backToJourney')}
    </Button>
  );
}

function Fields({ at }: { at: RecordRef }): ReactElement {
  switch (at.table) {
    case 'failures':
      return <FailureForm id={at.id} />;
    case 'contactPoints':
      return (
        <>
          <RecordForm at={at} />
          <ContactPointParts contactPoint={at.id as Id<'contactPoints'>} />
        </>
      );
    case 'cards':
      return (
        <>
          <RecordForm at={at} />
          <CardLinks card={at.id} />
        </>
      );
    case 'links':
      return (
        <>
          <LinkEnds link={at.id} />
          <RecordForm at={at} omit={linkEnds} />
        </>
      );
    default:
      return <RecordForm at={at} />;
  }
}

/** One record: where it stands, its fields, and what belongs to it. */
export function RecordView({ at }: { at: RecordRef }): ReactElement {
  const people = at.table === 'personas' || at.table === 'actors';
  return (
    <>
      <Header at={at} />
      <p className="jw-in-help">{definitions[at.table].help}</p>
      {people ? <BackToJourney /> : <ContactPointLink at={at} />}
      <Fields at={at} />
    </>
  );
}
