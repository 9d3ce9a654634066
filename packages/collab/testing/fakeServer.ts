import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import * as sync from 'y-protocols/sync';
import * as Y from 'yjs';

/** A server in memory that speaks y-websocket through a WebSocket class of its own. */
export interface FakeServer {
  readonly WebSocket: typeof globalThis.WebSocket;
  /** Whether fences are answered. */
  answersFences: boolean;
  /** While true, nothing is stored and no fence is answered. */
  slowDisk: boolean;
  /** While true, the server does not ask newcomers for what it lacks. */
  asksLate: boolean;
  /** Asks everybody for what the server lacks. */
  ask(): void;
  /** How many connections were made. */
  readonly connections: number;
  /** What would survive a power cut. */
  stored(): Y.Doc;
  /** Ends without warning: connections break, what was not stored is gone. */
  kill(): void;
  start(): void;
  /** Stores everything and answers the fences held back. */
  catchUp(): void;
  /** Closes every connection with a code. */
  close(code: number, reason?: string): void;
  /** Sends raw bytes to every connection. */
  send(bytes: Uint8Array): void;
  /** Every frame received, in order. */
  readonly received: Uint8Array[];
}

const frame = (type: number, write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, type);
  write(encoder);
  return encoding.toUint8Array(encoder);
};

export function createFakeServer(seed?: Uint8Array): FakeServer {
  let log: Uint8Array[] = seed ? [seed] : [];
  let up = true;
  let connections = 0;
  let doc = new Y.Doc();
  let unstored: Uint8Array[] = [];
  let heldFences: (() => void)[] = [];
  const sockets = new Set<FakeSocket>();
  const received: Uint8Array[] = [];

  function load(): void {
    doc = new Y.Doc();
    for (const update of log) Y.applyUpdate(doc, update);
    doc.on('update', (update: Uint8Array) => {
      unstored.push(update);
      for (const socket of sockets) socket.deliver(frame(0, (e) => sync.writeUpdate(e, update)));
      if (!server.slowDisk) server.catchUp();
    });
  }

  class FakeSocket {
    static readonly OPEN = 1;
    readonly OPEN = 1;
    readyState = 0;
    binaryType = 'arraybuffer';
    onopen: (() => void) | null = null;
    onmessage: ((event: { data: ArrayBuffer }) => void) | null = null;
    onclose: ((event: { code: number; reason: string }) => void) | null = null;
    onerror: ((event: unknown) => void) | null = null;

    constructor() {
      queueMicrotask(() => this.#open());
    }

    #open(): void {
      if (!up) {
        this.onerror?.({});
        this.end(1006, '');
        return;
      }
      connections++;
      this.readyState = 1;
      sockets.add(this);
      this.onopen?.();
      if (!server.asksLate) this.ask();
    }

    ask(): void {
      this.deliver(frame(0, (e) => sync.writeSyncStep1(e, doc)));
    }

    deliver(bytes: Uint8Array): void {
      queueMicrotask(() => {
        if (this.readyState === 1) this.onmessage?.({ data: bytes.slice().buffer });
      });
    }

    send(bytes: Uint8Array): void {
      if (this.readyState !== 1) return;
      received.push(bytes);
      const decoder = decoding.createDecoder(bytes);
      const type = decoding.readVarUint(decoder);
      if (type === 0) {
        const answer = encoding.createEncoder();
        encoding.writeVarUint(answer, 0);
        sync.readSyncMessage(decoder, answer, doc, this);
        if (encoding.length(answer) > 1) this.deliver(encoding.toUint8Array(answer));
      } else if (type === 102) {
        if (!server.answersFences) return;
        if (server.slowDisk) heldFences.push(() => this.deliver(bytes));
        else this.deliver(bytes);
      } else if (type === 1) {
        for (const socket of sockets) if (socket !== this) socket.deliver(bytes);
      }
    }

    end(code: number, reason: string): void {
      if (this.readyState === 3) return;
      this.readyState = 3;
      sockets.delete(this);
      this.onclose?.({ code, reason });
    }

    close(): void {
      this.end(1000, '');
    }
  }

  const server: FakeServer = {
    WebSocket: FakeSocket as unknown as typeof globalThis.WebSocket,
    answersFences: true,
    slowDisk: false,
    asksLate: false,
    ask() {
      for (const socket of sockets) socket.ask();
    },
    received,
    get connections() {
      return connections;
    },
    stored() {
      const copy = new Y.Doc();
      for (const update of log) Y.applyUpdate(copy, update);
      return copy;
    },
    kill() {
      up = false;
      unstored = [];
      heldFences = [];
      for (const socket of [...sockets]) socket.end(1006, '');
    },
    start() {
      up = true;
      load();
    },
    catchUp() {
      log = [...log, ...unstored];
      unstored = [];
      const answers = heldFences;
      heldFences = [];
      for (const answer of answers) answer();
    },
    close(code, reason = '') {
      for (const socket of [...sockets]) socket.end(code, reason);
    },
    send(bytes) {
      for (const socket of sockets) socket.deliver(bytes);
    },
  };
  load();
  return server;
}
