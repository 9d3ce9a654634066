import { type ReactElement, useEffect, useRef } from 'react';
import { useServices } from '../store/services.ts';
import { changeWords, peopleWords, SpeechQueue, statusWords } from './announcements.ts';

const pause = 2000;

/** The one live region of the editor: what was done, what others do, and the connection. */
export function Announcer(): ReactElement {
  const { session, ui, t } = useServices();
  const region = useRef<HTMLOutputElement>(null);

  useEffect(() => {
    const queue = new SpeechQueue();
    let timer: ReturnType<typeof setTimeout> | undefined;
    let last = Number.NEGATIVE_INFINITY;
    const speak = (): void => {
      timer = undefined;
      if (queue.empty || !region.current) return;
      last = performance.now();
      const words = queue.take(t);
      // The same words twice are spoken twice only when the region differs.
      region.current.textContent = region.current.textContent === words ? `${words}\u00a0` : words;
    };
    const soon = (): void => {
      timer ??= setTimeout(speak, Math.max(50, last + pause - performance.now()));
    };
    const tell = (words: string | null): void => {
      if (words === null) return;
      queue.tell(words);
      soon();
    };
    let status = session.getStatus();
    let people = session.presence.others();
    const stops = [
      ui.subscribe(({ announcement }, before) => {
        if (announcement.count === before.announcement.count || announcement.text === '') return;
        queue.say(announcement.text);
        soon();
      }),
      session.subscribe((event) => {
        if (event.origin === 'remote') tell(changeWords(event, session.presence.others(), t));
      }),
      session.subscribeStatus(() => {
        const next = session.getStatus();
        tell(statusWords(status, next, t));
        status = next;
      }),
      session.presence.subscribe(() => {
        const next = session.presence.others();
        tell(peopleWords(people, next, t));
        people = next;
      }),
      () => clearTimeout(timer),
    ];
    return () => {
      for (const stop of stops) stop();
    };
  }, [session, ui, t]);

  return <output ref={region} className="jw-words" aria-live="polite" />;
}
