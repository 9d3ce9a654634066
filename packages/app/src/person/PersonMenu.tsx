import { lazy, Suspense, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Header } from 'react-aria-components/Header';
import { Menu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { t } from '../messages/translate.ts';
import { asTheme, setTheme, themes, useTheme } from '../theme/theme.ts';
import { Avatar } from './Avatar.tsx';
import { usePerson } from './personStore.ts';

const NameDialog = lazy(() => import('./NameDialog.tsx').then((part) => ({ default: part.NameDialog })));

/** The person at this browser: name, colour and theme. */
export function PersonMenu() {
  const person = usePerson();
  const theme = useTheme();
  const [naming, setNaming] = useState(false);
  if (!person) return null;
  return (
    <>
      <MenuTrigger>
        <Button className="app-avatar-button" aria-label={t('you.menu', { name: person.name })}>
          <Avatar user={person} />
        </Button>
        <Popover className="app-popover" placement="bottom end">
          <Menu className="app-menu">
            <MenuItem className="app-menu-item" onAction={() => setNaming(true)}>
              {t('you.rename')}
            </MenuItem>
            <Separator />
            <MenuSection
              selectionMode="single"
              disallowEmptySelection
              selectedKeys={[theme]}
              onSelectionChange={(keys) => keys !== 'all' && setTheme(asTheme(String([...keys][0])))}
            >
              <Header>{t('theme.title')}</Header>
              {themes.map((choice) => (
                <MenuItem key={choice} id={choice} className="app-menu-item">
                  {t(`theme.${choice}`)}
                </MenuItem>
              ))}
            </MenuSection>
          </Menu>
        </Popover>
      </MenuTrigger>
      {naming && (
        <Suspense>
          <NameDialog onClose={() => setNaming(false)} />
        </Suspense>
      )}
    </>
  );
}
