import type { SessionStatus } from '@journeywright/core';
import { t } from '../messages/translate.ts';

/** How serious a state is. The words say the same: a tone is never the only sign. */
export type Tone = 'good' | 'busy' | 'warning';

export interface StatusWords {
  /** The state in a few words, always in sight. */
  readonly text: string;
  /** What it means for the person, in a sentence or two. */
  readonly about: string;
  readonly tone: Tone;
}

function savedWords({ connection, saved, pending: count, loaded }: SessionStatus): StatusWords {
  if (connection === 'local') {
    return saved === 'kept on this device'
      ? { text: t('state.local'), about: t('state.local.about'), tone: 'good' }
      : { text: t('state.memory'), about: t('state.memory.about'), tone: 'warning' };
  }
  if (connection === 'online') {
    if (saved === 'saved') return { text: t('state.saved'), about: t('state.saved.about'), tone: 'good' };
    if (saved === 'sent') return { text: t('state.sent'), about: t('state.sent.about'), tone: 'good' };
    return { text: t('state.saving'), about: t('state.saving.about'), tone: 'busy' };
  }
  const kept = saved === 'kept on this device';
  if (connection === 'connecting') {
    const tone = count > 0 && !kept ? 'warning' : 'busy';
    if (count === 0) {
      const about = t(loaded ? 'state.connecting.about' : 'state.opening.about');
      return { text: t('state.connecting'), about, tone };
    }
    const text = t(kept ? 'state.connecting.kept' : 'state.connecting.unkept', { count });
    return { text, about: t('state.connecting.about'), tone };
  }
  if (count === 0) return { text: t('state.offline'), about: t('state.offline.about'), tone: 'warning' };
  const key = kept ? 'state.offline.kept' : 'state.offline.unkept';
  return { text: t(key, { count }), about: t(`${key}.about`), tone: 'warning' };
}

/** The state of a session in words. A read-only session says why, and what the connection does. */
export function statusWords(status: SessionStatus): StatusWords {
  const words = savedWords(status);
  if (status.readOnly === null) return words;
  return {
    text: t('state.readOnly', { reason: status.readOnly }),
    about: `${t('state.readOnly.about')} ${words.text}.`,
    tone: 'warning',
  };
}

/**
 * Whether closing the page now would lose changes: neither the server nor this browser has them.
 * @param kept whether this browser keeps a copy; a session that is online does not say so itself.
 */
export function wouldLoseChanges({ pending, saved }: SessionStatus, kept: boolean): boolean {
  if (kept || saved === 'kept on this device') return false;
  return pending > 0 && saved !== 'saved' && saved !== 'sent';
}

/** The state as it is spoken: only what changes rarely, so that typing is not talked over. */
export function spokenWords(status: SessionStatus): string {
  if (status.readOnly !== null) return t('state.readOnly', { reason: status.readOnly });
  if (status.connection === 'online') return t('state.spoken.online');
  if (status.connection === 'offline') return t('state.offline');
  return status.connection === 'connecting' ? t('state.connecting') : '';
}
