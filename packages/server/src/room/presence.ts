import type { PresenceEntry } from '../protocol/messages.ts';

/** Most presence entries one connection may own. Stock clients have one. */
export const MAX_PRESENCE_PER_CONNECTION = 4;
/** Longest presence state, in characters of JSON. */
export const MAX_PRESENCE_LENGTH = 16 * 1024;
const MAX_REMEMBERED = 1_000;

/** What happened to the entries of one presence message. */
export interface PresenceOutcome<Owner> {
  /** Whether there is something to relay. */
  readonly changed: boolean;
  /** Owners whose entry somebody else tried to renew; gone ones should be noticed. */
  readonly disputed: readonly Owner[];
}

interface Held<Owner> extends PresenceEntry {
  readonly owner: Owner;
}

const isState = (text: string): boolean => {
  if (text.length > MAX_PRESENCE_LENGTH) return false;
  try {
    const state: unknown = JSON.parse(text);
    return typeof state === 'object' && state !== null;
  } catch {
    return false;
  }
};

/**
 * Who is present in one room. An entry belongs to the connection that first used its client id; entries
 * repeated by others (stock clients send back what they hear) are dropped before they are parsed.
 */
export class Presence<Owner> {
  readonly #held = new Map<number, Held<Owner>>();
  // Clocks of those who left: a late echo must not bring them back.
  readonly #left = new Map<number, number>();
  readonly #changed = new Map<number, PresenceEntry>();

  /** Takes in what `owner` sent. */
  receive(owner: Owner, entries: readonly PresenceEntry[]): PresenceOutcome<Owner> {
    const disputed = new Set<Owner>();
    for (const entry of entries) {
      const held = this.#held.get(entry.client);
      const leaves = entry.state === 'null';
      if (held && (entry.clock < held.clock || (entry.clock === held.clock && !leaves))) continue;
      if (held && held.owner !== owner) {
        if (!leaves) disputed.add(held.owner);
        continue;
      }
      if (leaves) this.#remove(entry.client, entry.clock);
      else if (held || this.#mayClaim(owner, entry)) this.#set(owner, entry);
    }
    return { changed: this.#changed.size > 0, disputed: [...disputed] };
  }

  /** Takes everything of `owner` away. Returns whether there is something to relay. */
  leave(owner: Owner): boolean {
    for (const held of [...this.#held.values()]) {
      if (held.owner === owner) this.#remove(held.client, held.clock);
    }
    return this.#changed.size > 0;
  }

  /** Everybody present. */
  all(): readonly PresenceEntry[] {
    return [...this.#held.values()];
  }

  /** What changed since the last call, and the one owner of all of it if there is just one. */
  takeChanges(): { readonly entries: readonly PresenceEntry[]; readonly soleOwner: Owner | null } {
    const entries = [...this.#changed.values()];
    this.#changed.clear();
    const owners = new Set(entries.map((entry) => this.#held.get(entry.client)?.owner ?? null));
    return { entries, soleOwner: owners.size === 1 ? ([...owners][0] ?? null) : null };
  }

  #mayClaim(owner: Owner, entry: PresenceEntry): boolean {
    let owned = 0;
    for (const held of this.#held.values()) if (held.owner === owner) owned += 1;
    if (owned >= MAX_PRESENCE_PER_CONNECTION) return false;
    // A connection that owns nothing yet introduces itself; one that does may only be repeating others.
    return owned === 0 || entry.clock > (this.#left.get(entry.client) ?? -1);
  }

  #set(owner: Owner, entry: PresenceEntry): void {
    if (!isState(entry.state)) return;
    this.#held.set(entry.client, { ...entry, owner });
    this.#left.delete(entry.client);
    this.#changed.set(entry.client, entry);
  }

  #remove(client: number, clock: number): void {
    if (!this.#held.delete(client)) return;
    this.#changed.set(client, { client, clock, state: 'null' });
    this.#left.set(client, clock);
    const oldest = this.#left.keys().next();
    if (this.#left.size > MAX_REMEMBERED && !oldest.done) this.#left.delete(oldest.value);
  }
}
