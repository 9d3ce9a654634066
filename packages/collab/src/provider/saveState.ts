import type { SessionStatus } from '@journeywright/core';

/** What is known about where the edits made here are. */
export interface SaveFacts {
  readonly connection: 'connecting' | 'online' | 'offline';
  /** Edits made here and not confirmed, those kept from an earlier visit included. */
  readonly pending: number;
  /** Something from an earlier visit may still be unknown to the server. */
  readonly unverified: boolean;
  /** Whether the server confirms what it has stored; null while that is not known. */
  readonly confirms: boolean | null;
  /** Whether this device keeps a copy. */
  readonly cached: boolean;
}

/** Where the edits are, in the words of the session's status. Says "saved" only when the server said so. */
export function savedWords(facts: SaveFacts): SessionStatus['saved'] {
  const clean = facts.pending === 0 && !facts.unverified;
  if (facts.connection === 'online') {
    if (facts.confirms === false) return 'sent';
    return clean ? 'saved' : 'saving';
  }
  if (clean && facts.confirms === true) return 'saved';
  return facts.cached ? 'kept on this device' : 'in memory';
}
