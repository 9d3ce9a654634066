import { useEffect } from 'react';
import { Button } from 'react-aria-components/Button';
import { Group } from 'react-aria-components/Group';
import { useStore } from 'zustand';
import { t } from '../messages/translate.ts';
import { Icon } from '../parts/Icon.tsx';
import { dismissNotice, type Notice, noticeStore, noticeTime } from './notices.ts';

function NoticeItem({ notice, held }: { notice: Notice; held: boolean }) {
  const time = noticeTime(notice);
  useEffect(() => {
    if (held || time === null) return;
    const timer = setTimeout(() => dismissNotice(notice.id), time);
    return () => clearTimeout(timer);
  }, [notice.id, held, time]);
  return (
    <li className="app-notice" data-tone={notice.tone}>
      <span>{notice.text}</span>
      {notice.action && (
        <Button
          className="app-button quiet"
          onPress={() => {
            dismissNotice(notice.id);
            notice.action?.run();
          }}
        >
          {notice.action.label}
        </Button>
      )}
      <Button
        className="app-icon-button"
        aria-label={t('notice.dismiss')}
        onPress={() => dismissNotice(notice.id)}
      >
        <Icon name="close" />
      </Button>
    </li>
  );
}

/** Notices at the foot of the page. Spoken politely; they wait while somebody points at or is in them. */
export function NoticeRegion() {
  const notices = useStore(noticeStore, (state) => state.notices);
  return (
    <section aria-label={t('notice.region')}>
      <Group role="presentation" className="app-notices">
        {({ isHovered, isFocusWithin }) => (
          <ul aria-live="polite" aria-relevant="additions">
            {notices.map((notice) => (
              <NoticeItem key={notice.id} notice={notice} held={isHovered || isFocusWithin} />
            ))}
          </ul>
        )}
      </Group>
    </section>
  );
}
