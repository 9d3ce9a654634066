import type { Session } from '@journeywright/core';
import { useSyncExternalStore } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Popover } from 'react-aria-components/Popover';
import { t } from '../messages/translate.ts';
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
    <DialogTrigger>
      <Button
        className="app-people"
        aria-label={t('people.open', { count: names.length, names: names.join(', ') })}
      >
        {others.slice(0, shown).map(({ key, user }) => (
          <Avatar key={key} user={user} />
        ))}
        {others.length > shown && <span>{t('people.more', { count: others.length - shown })}</span>}
      </Button>
      <Popover className="app-popover" placement="bottom end">
        <Dialog className="app-dialog">
          <Heading slot="title">{t('people.title')}</Heading>
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
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
