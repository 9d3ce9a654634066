import type { ReactElement } from 'react';
import { Button, Dialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { returnToGrid } from '../grid/useGridFocus.ts';
import { useServices, useUi } from '../store/services.ts';
import { keysFor, shortcutGroups } from './shortcuts.ts';

function onMac(): boolean {
  return /mac|iphone|ipad/i.test(navigator.platform);
}

/** All keys of the map, in a dialog. */
export function HelpDialog(): ReactElement | null {
  const services = useServices();
  const { ui, t, root } = services;
  const open = useUi((state) => state.panels.help);
  const container = root();
  if (!open) return null;
  const close = (): void => {
    ui.getState().togglePanel('help', false);
    returnToGrid(services);
  };
  const mac = onMac();
  return (
    <ModalOverlay
      isOpen
      isDismissable
      className="jw-overlay"
      onOpenChange={(next) => {
        if (!next) close();
      }}
      {...(container ? { UNSTABLE_portalContainer: container } : {})}
    >
      <Modal className="jw-modal jw-modal-wide">
        <Dialog className="jw-dialog">
          <div className="jw-row jw-row-between">
            <Heading slot="title">{t('help.title')}</Heading>
            <Button className="jw-button" onPress={close}>
              {t('action.close')}
            </Button>
          </div>
          <p className="jw-soft">{t('help.intro')}</p>
          <div className="jw-help">
            {shortcutGroups.map((group) => (
              <section key={group.title}>
                <h3>{t(group.title)}</h3>
                <dl>
                  {group.shortcuts.map(({ keys, does }) => (
                    <div key={does}>
                      <dt>
                        {keys.map((key) => (
                          <kbd key={key}>{keysFor(key, mac)}</kbd>
                        ))}
                      </dt>
                      <dd>{t(does)}</dd>
                    </div>
                  ))}
                </dl>
              </section>
            ))}
          </div>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
