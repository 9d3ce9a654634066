import type { Session } from '@journeywright/core';
import { useSyncExternalStore } from 'react';
import { t } from '../messages/translate.ts';
import { OverlayButton } from '../parts/OverlayButton.tsx';
import { WordsPopover } from '../parts/overlays.ts';
import { Avatar } from '../person/Avatar.tsx';
import { usePerson } from '../person/personStore.ts';

const shown = 4;

function nameOf(name: string): string {
  return name.trim() === '' ? t('people.unnamed') : name;
}

/** Who else has the map open: initials in a row, names in words on pressing it. */
export function PeopleHere({ session }: { session: Session }) {
  const { presence } = session;
  const others = useSyncExternalStore(presence.subscribe, presence.others);
  const me = usePerson();
  if (others.length === 0 || !me) return null;
  const names = [t('people.you', { name: me.name }), ...others.map(({ user }) => nameOf(user.name))];
  return (
    <OverlayButton
      className="app-people"
      aria-label={t('people.open', { count: names.length, names: names.join(', ') })}
      opens="dialog"
      overlay={(opened) => (
        <WordsPopover {...opened} placement="bottom end" title={t('people.title')}>
          <ul className="app-people-list">
            <li>
              <Avatar user={me} />
              {names[0]}
            </li>
            {others.map(({ key, user }) => (
              <li key={key}>
                <Avatar user={user} />
                {nameOf(user.name)}
              </li>
            ))}
          </ul>
        </WordsPopover>
      )}
    >
      {others.slice(0, shown).map(({ key, user }) => (
        <Avatar key={key} user={user} />
      ))}
      {others.length > shown && <span>{t('people.more', { count: others.length - shown })}</span>}
    </OverlayButton>
  );
}
