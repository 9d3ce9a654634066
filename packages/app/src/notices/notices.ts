import { createStore } from 'zustand/vanilla';

/** Something that was done or went wrong, told beside the work. */
export interface Notice {
  readonly id: number;
  readonly text: string;
  readonly tone: 'info' | 'problem';
  /** What can be done about it. Pressing it closes the notice. */
  readonly action?: { readonly label: string; readonly run: () => void };
}

export type NewNotice = Omit<Notice, 'id' | 'tone'> & { readonly tone?: Notice['tone'] };

/** Newest last. Older ones give way when there are more than fit. */
export function withNotice(notices: readonly Notice[], notice: Notice, limit = 3): readonly Notice[] {
  return [...notices, notice].slice(-limit);
}

let count = 0;
export const noticeStore = createStore<{ readonly notices: readonly Notice[] }>(() => ({ notices: [] }));

/** Shows a notice; it can be dismissed, and leaves by itself after a while. */
export function notify(notice: NewNotice): void {
  const full: Notice = { tone: 'info', ...notice, id: ++count };
  noticeStore.setState(({ notices }) => ({ notices: withNotice(notices, full) }));
}

export function dismissNotice(id: number): void {
  noticeStore.setState(({ notices }) => ({ notices: notices.filter((notice) => notice.id !== id) }));
}

/**
 * How long a notice stays, in milliseconds while nobody points at it: null means until it is dismissed.
 * Problems and the only way back to something deleted are not taken away.
 */
export function noticeTime(notice: Pick<Notice, 'tone' | 'action'>): number | null {
  if (notice.tone === 'problem') return null;
  return notice.action ? 30_000 : 6_000;
}
