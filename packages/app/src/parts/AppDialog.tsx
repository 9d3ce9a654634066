import type { ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { t } from '../messages/translate.ts';
import { Icon } from './Icon.tsx';

/** A dialog over the page. A click beside it does not close it, so that nothing typed is lost by a slip. */
export function AppDialog({
  title,
  onClose,
  wide = false,
  children,
}: {
  title: string;
  onClose: () => void;
  wide?: boolean;
  children: ReactNode;
}) {
  return (
    <ModalOverlay className="app-overlay" isOpen onOpenChange={(open) => !open && onClose()}>
      <Modal className={wide ? 'app-modal wide' : 'app-modal'}>
        <Dialog className="app-dialog">
          <div className="app-dialog-head">
            <Heading slot="title">{title}</Heading>
            <Button slot="close" className="app-icon-button" aria-label={t('app.close')}>
              <Icon name="close" />
            </Button>
          </div>
          {children}
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
