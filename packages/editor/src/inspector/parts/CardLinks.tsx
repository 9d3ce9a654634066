import { type Id, type Link, read, type Snapshot } from '@journeywright/core';
import type { ReactElement } from 'react';
import { Button } from 'react-aria-components/Button';
import { removeRefs } from '../../actions/remove.ts';
import type { Translate } from '../../messages/translate.ts';
import { Icon } from '../../panels/icons.tsx';
import { useServices, useSnapshot } from '../../store/services.ts';
import { recordTitle } from '../breadcrumb.ts';
import { goTo } from '../goTo.ts';
import { useReadOnly } from '../useField.ts';
import { useAfterRemoval } from './afterRemoval.ts';
import { PartSection } from './PartSection.tsx';

type Way = 'to' | 'from';

function linkWords(snapshot: Snapshot, link: Link, way: Way, t: Translate): string {
  const end = link[way];
  const there = end !== null && snapshot.tables.cards.has(end);
  const title = there ? recordTitle(snapshot, { table: 'cards', id: end }, t) : t('links.gone');
  const words = t(way === 'to' ? 'links.to' : 'links.from', { title });
  return link.label ? t('links.labelled', { words, label: link.label }) : words;
}

function LinkRow({ id, way }: { id: Id<'links'>; way: Way }): ReactElement | null {
  const services = useServices();
  const { t } = services;
  const afterRemoval = useAfterRemoval();
  const readOnly = useReadOnly() !== null;
  const link = useSnapshot((snapshot) => snapshot.tables.links.get(id));
  const words = useSnapshot((snapshot) => {
    const now = snapshot.tables.links.get(id);
    return now ? linkWords(snapshot, now, way, t) : '';
  });
  const end = link?.[way] ?? null;
  const there = useSnapshot((snapshot) => end !== null && snapshot.tables.cards.has(end));
  if (!link) return null;
  return (
    <li className="jw-in-link-row">
      <Button
        className="jw-in-link"
        isDisabled={!there}
        onPress={() => end && goTo(services, { table: 'cards', id: end })}
      >
        <Icon name={way === 'to' ? 'right' : 'left'} />
        <span>{words}</span>
      </Button>
      {readOnly ? null : (
        <Button
          className="jw-in-icon"
          aria-label={t('links.remove', { words })}
          onPress={() => {
            removeRefs(services, [{ table: 'links', id }]);
            afterRemoval();
          }}
        >
          <Icon name="remove" />
        </Button>
      )}
    </li>
  );
}

/** Where a card leads to and where it comes from. */
export function CardLinks({ card }: { card: string }): ReactElement {
  const { t } = useServices();
  const to = useSnapshot((snapshot) => read.linksFrom(snapshot, card));
  const from = useSnapshot((snapshot) => read.linksTo(snapshot, card));
  const count = to.length + from.length;
  return (
    <PartSection name="links" title={t('links.heading')} count={count} adders={[]} empty={t('links.none')}>
      {count === 0 ? null : (
        <ul className="jw-in-links">
          {to.map(({ id }) => (
            <LinkRow key={id} id={id} way="to" />
          ))}
          {from.map(({ id }) => (
            <LinkRow key={id} id={id} way="from" />
          ))}
        </ul>
      )}
    </PartSection>
  );
}

/** The two cards of a link, as ways to them. */
export function LinkEnds({ link }: { link: string }): ReactElement {
  return (
    <ul className="jw-in-links">
      {(['from', 'to'] as const).map((way) => (
        <LinkEnd key={way} link={link} way={way} />
      ))}
    </ul>
  );
}

function LinkEnd({ link, way }: { link: string; way: Way }): ReactElement | null {
  const services = useServices();
  const { t } = services;
  const end = useSnapshot((snapshot) => snapshot.tables.links.get(link)?.[way] ?? null);
  const title = useSnapshot((snapshot) =>
    end !== null && snapshot.tables.cards.has(end)
      ? recordTitle(snapshot, { table: 'cards', id: end }, t)
      : null,
  );
  return (
    <li className="jw-in-link-row">
      <Button
        className="jw-in-link"
        isDisabled={title === null}
        onPress={() => end && goTo(services, { table: 'cards', id: end })}
      >
        <Icon name={way === 'to' ? 'right' : 'left'} />
        <span>{t(way === 'to' ? 'links.to' : 'links.from', { title: title ?? t('links.gone') })}</span>
      </Button>
    </li>
  );
}
