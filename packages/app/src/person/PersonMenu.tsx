import { useState } from 'react';
import { t } from '../messages/translate.ts';
import { OverlayButton } from '../parts/OverlayButton.tsx';
import { MenuPopover, NameDialog } from '../parts/overlays.ts';
import { asTheme, setTheme, themes, useTheme } from '../theme/theme.ts';
import { Avatar } from './Avatar.tsx';
import { usePerson } from './personStore.ts';

/** The person at this browser: name, colour and theme. */
export function PersonMenu() {
  const person = usePerson();
  const theme = useTheme();
  const [naming, setNaming] = useState(false);
  if (!person) return null;
  const parts = [
    [{ id: 'rename', label: t('you.rename') }],
    {
      title: t('theme.title'),
      headed: true,
      chosen: theme,
      choices: themes.map((choice) => ({ id: choice, label: t(`theme.${choice}`) })),
    },
  ];
  return (
    <>
      <OverlayButton
        className="app-avatar-button"
        aria-label={t('you.menu', { name: person.name })}
        opens="menu"
        overlay={(opened) => (
          <MenuPopover
            {...opened}
            placement="bottom end"
            parts={parts}
            onChoose={(id) => (id === 'rename' ? setNaming(true) : setTheme(asTheme(id)))}
          />
        )}
      >
        <Avatar user={person} />
      </OverlayButton>
      {naming && <NameDialog onClose={() => setNaming(false)} />}
    </>
  );
}
