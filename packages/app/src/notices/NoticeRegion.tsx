import { type RefObject, useEffect, useRef, useState } from 'react';
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
        <button
          type="button"
          className="app-button quiet"
          onClick={() => {
            close();
            notice.action?.run();
          }}
        >
          {notice.action.label}
        </button>
      )}
      <button type="button" className="app-icon-button" aria-label={t('notice.dismiss')} onClick={close}>
        <Icon name="close" />
      </button>
    </li>
  );
}

/** Where the focus goes when the place it came from is gone: the title of the page. */
function focusTitle(): void {
  document.querySelector<HTMLElement>('h1[tabindex], h1 button')?.focus();
}

/** Whether somebody points at something or is in it. */
function useHeld(ref: RefObject<HTMLElement | null>): boolean {
  const [over, setOver] = useState(false);
  const [within, setWithin] = useState(false);
  useEffect(() => {
    const element = ref.current;
    if (!element) return;
    // Native listeners: what goes away under the pointer tells React nothing.
    const stop = new AbortController();
    const { signal } = stop;
    const enter = ({ pointerType }: PointerEvent): void => setOver(pointerType !== 'touch');
    element.addEventListener('pointerenter', enter, { signal });
    element.addEventListener('pointerleave', () => setOver(false), { signal });
    element.addEventListener('focusin', () => setWithin(true), { signal });
    element.addEventListener(
      'focusout',
      ({ relatedTarget }) => setWithin(element.contains(relatedTarget as Node | null)),
      { signal },
    );
    return () => stop.abort();
  }, [ref]);
  return over || within;
}

/** Notices at the foot of the page. Spoken politely; they wait while somebody points at or is in them. */
export function NoticeRegion() {
  const notices = useStore(noticeStore, (state) => state.notices);
  const region = useRef<HTMLElement>(null);
  const held = useRef<HTMLDivElement>(null);
  const isHeld = useHeld(held);
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
      <div ref={held} className="app-notices">
        <ul aria-live="polite" aria-relevant="additions">
          {notices.map((notice) => (
            <NoticeItem key={notice.id} notice={notice} held={isHeld} onClose={leave} />
          ))}
        </ul>
      </div>
    </section>
  );
}
