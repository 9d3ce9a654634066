import { useEffect, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { useStore } from 'zustand';
import { t } from '../messages/translate.ts';
import { Icon } from '../parts/Icon.tsx';
import { dismissNotice, type Notice, noticeStore, noticeTime } from './notices.ts';

function NoticeItem({ notice, held, onClose }: { notice: Notice; held: boolean; onClose: () => void }) {
  const time = noticeTime(notice);
  useEffect(() => {
    if (held || time === null) return;
    const timer = setTimeout(() => dismissNotice(notice.id), time);
    return () => clearTimeout(timer);
  }, [notice.id, held, time]);
  function close(): void {
    onClose();
    dismissNotice(notice.id);
  }
  return (
    <li className="app-notice" data-tone={notice.tone}>
      <span>{notice.text}</span>
      {notice.action && (
        <Button
          className="app-button quiet"
          onPress={() => {
            close();
            notice.action?.run();
          }}
        >
          {notice.action.label}
        </Button>
      )}
      <Button className="app-icon-button" aria-label={t('notice.dismiss')} onPress={close}>
        <Icon name="close" />
      </Button>
    </li>
  );
}

/** Where the focus goes when the place it came from is gone: the title of the page. */
function focusTitle(): void {
  document.querySelector<HTMLElement>('h1[tabindex], h1 button')?.focus();
}

/** Notices at the foot of the page. Spoken politely; they wait while somebody points at or is in them. */
export function NoticeRegion() {
  const notices = useStore(noticeStore, (state) => state.notices);
  const region = useRef<HTMLElement>(null);
  const cameFrom = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const element = region.current;
    const remember = ({ relatedTarget }: FocusEvent): void => {
      if (!(relatedTarget instanceof HTMLElement) || element?.contains(relatedTarget)) return;
      cameFrom.current = relatedTarget;
    };
    element?.addEventListener('focusin', remember);
    return () => element?.removeEventListener('focusin', remember);
  }, []);

  /** A notice must not take the focus away with it. */
  function leave(): void {
    if (!region.current?.contains(document.activeElement)) return;
    if (cameFrom.current?.isConnected) cameFrom.current.focus();
    else focusTitle();
  }

  return (
    <section ref={region} aria-label={t('notice.region')}>
      <Group role="presentation" className="app-notices">
        {({ isHovered, isFocusWithin }) => (
          <ul aria-live="polite" aria-relevant="additions">
            {notices.map((notice) => (
              <NoticeItem key={notice.id} notice={notice} held={isHovered || isFocusWithin} onClose={leave} />
            ))}
          </ul>
        )}
      </Group>
    </section>
  );
}
