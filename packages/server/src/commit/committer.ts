import { messageOf } from '../errors.ts';
import type { Store, StoreWrite } from '../store/store.ts';

/** What the committer tells the room an update belongs to. */
export interface CommitRoom {
  readonly name: string;
  /** These updates are on disk now: relay them. Called once per commit and room. */
  durable(updates: readonly Uint8Array[]): void;
  /** Updates of this room could not be stored; they are kept and tried again. */
  unsaved(): void;
  /** The kept updates of this room are on disk after all. */
  saved(): void;
}

/** One update on its way to the store. `relay` is what others must see, `null` for nothing yet. */
export interface RoomUpdate {
  readonly room: CommitRoom;
  readonly seq: number;
  readonly bytes: Uint8Array;
  readonly relay: Uint8Array | null;
}

/** Since when (milliseconds since 1970) and why nothing can be stored. */
export interface StoreFailure {
  readonly since: number;
  readonly message: string;
}

interface Queued {
  readonly ticket: number;
  readonly writes: readonly StoreWrite[];
  readonly update?: RoomUpdate;
  readonly done?: { resolve(): void; reject(error: unknown): void };
}

interface Waiter {
  readonly ticket: number;
  readonly run: () => void;
}

/** The group commit of one server: at most one commit in hand, everything that arrives meanwhile in the next. */
export class Committer {
  readonly #store: Store;
  readonly #retryAfter: number;
  #queue: Queued[] = [];
  #waiters: Waiter[] = [];
  #idle: (() => void)[] = [];
  // Who was told that changes are not stored, and is to be told when they are.
  readonly #unsaved = new Set<CommitRoom>();
  #ticket = 0;
  #durable = 0;
  #running = false;
  #failure: StoreFailure | null = null;
  #retry: NodeJS.Timeout | null = null;
  #stopped = false;

  /** `retryAfter`: milliseconds between attempts while the store fails. */
  constructor(store: Store, retryAfter = 1_000) {
    this.#store = store;
    this.#retryAfter = retryAfter;
  }

  /** Why nothing can be stored at the moment, or `null`. */
  get failure(): StoreFailure | null {
    return this.#failure;
  }

  /** Queues one update of a room. The returned ticket is durable once `whenDurable(ticket)` runs. */
  add(update: RoomUpdate): number {
    const { room, seq, bytes } = update;
    return this.#push({ writes: [{ kind: 'append', room: room.name, seq, bytes }], update });
  }

  /**
   * Stores `writes` with the next commit. Unlike updates they are not kept when the store fails: the promise
   * rejects and the caller decides.
   */
  write(writes: readonly StoreWrite[]): Promise<void> {
    if (this.#failure) return Promise.reject(new Error(this.#failure.message));
    return new Promise((resolve, reject) => {
      this.#push({ writes, done: { resolve, reject } });
    });
  }

  /** Whether everything up to `ticket` is on disk. */
  isDurable(ticket: number): boolean {
    return ticket <= this.#durable;
  }

  /** Runs `run` as soon as everything up to `ticket` is on disk, at once if it is. Keeps the order of calls. */
  whenDurable(ticket: number, run: () => void): void {
    if (ticket <= this.#durable) run();
    else this.#waiters.push({ ticket, run });
  }

  /** Resolves once nothing is queued or in hand, or the store fails. */
  settled(): Promise<void> {
    if (!this.#running && (this.#queue.length === 0 || this.#failure)) return Promise.resolve();
    return new Promise((resolve) => {
      this.#idle.push(resolve);
    });
  }

  /** How many updates are accepted but not on disk. */
  get waiting(): number {
    return this.#ticket - this.#durable;
  }

  /** Stops trying again. */
  stop(): void {
    this.#stopped = true;
    if (this.#retry) clearTimeout(this.#retry);
    this.#retry = null;
  }

  #push(item: Omit<Queued, 'ticket'>): number {
    const ticket = ++this.#ticket;
    this.#queue.push({ ...item, ticket });
    if (this.#failure) this.#tellUnsaved(item.update?.room);
    else this.#start();
    return ticket;
  }

  #tellUnsaved(room: CommitRoom | undefined): void {
    if (!room) return;
    this.#unsaved.add(room);
    room.unsaved();
  }

  #rest(): void {
    this.#running = false;
    for (const resolve of this.#idle.splice(0)) resolve();
  }

  #start(): void {
    if (this.#running) return;
    this.#running = true;
    // Waiting for the end of the turn puts what arrived together into one commit.
    queueMicrotask(() => void this.#run());
  }

  async #run(): Promise<void> {
    while (this.#queue.length > 0) {
      const batch = this.#queue;
      this.#queue = [];
      try {
        await this.#store.commit(batch.flatMap((item) => item.writes));
      } catch (error) {
        this.#fail(batch, error);
        break;
      }
      this.#settle(batch);
    }
    this.#rest();
  }

  #settle(batch: readonly Queued[]): void {
    this.#failure = null;
    this.#durable = batch.at(-1)?.ticket ?? this.#durable;
    const rooms = new Map<CommitRoom, Uint8Array[]>();
    for (const { update } of batch) {
      if (!update) continue;
      const relays = rooms.get(update.room) ?? [];
      rooms.set(update.room, relays);
      if (update.relay) relays.push(update.relay);
    }
    for (const [room, relays] of rooms) {
      if (relays.length > 0) room.durable(relays);
      // What came in while this batch was being written is still on its way.
      if (!this.#unsaved.has(room) || this.#queue.some(({ update }) => update?.room === room)) continue;
      this.#unsaved.delete(room);
      room.saved();
    }
    for (const item of batch) item.done?.resolve();
    const waiters = this.#waiters;
    this.#waiters = waiters.filter((waiter) => waiter.ticket > this.#durable);
    for (const waiter of waiters) if (waiter.ticket <= this.#durable) waiter.run();
  }

  #fail(batch: readonly Queued[], error: unknown): void {
    const all = [...batch, ...this.#queue];
    this.#failure = { since: this.#failure?.since ?? Date.now(), message: messageOf(error) };
    this.#queue = all.filter((item) => item.update);
    for (const item of all) item.done?.reject(error);
    for (const room of new Set(this.#queue.map((item) => item.update?.room))) this.#tellUnsaved(room);
    if (this.#stopped) return;
    this.#retry = setTimeout(() => void this.#probe(), this.#retryAfter);
    this.#retry.unref();
  }

  async #probe(): Promise<void> {
    const batch = this.#queue;
    this.#queue = [];
    this.#running = true;
    const probe: StoreWrite = { kind: 'record', table: 'server', id: 'probe', bytes: new Uint8Array(1) };
    try {
      await this.#store.commit([probe, ...batch.flatMap((item) => item.writes)]);
    } catch (error) {
      this.#fail(batch, error);
      this.#rest();
      return;
    }
    this.#settle(batch);
    await this.#run();
  }
}
