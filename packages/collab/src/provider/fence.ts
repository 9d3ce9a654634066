import * as decoding from 'lib0/decoding';
import * as encoding from 'lib0/encoding';
import type { WebsocketProvider } from 'y-websocket';

/** The message type of a fence: the server sends it back once all it received before is stored for good. */
const messageFence = 102;
/** Fences are sent at most this often, in milliseconds. */
const fenceInterval = 100;
/** A server that has not answered for this long after the first fence does not know fences. */
const answerWithin = 3_000;

export interface FenceOptions {
  /** How many things happened here so far that the server may lack. */
  readonly made: () => number;
  /** The server has stored everything up to this one. */
  readonly onStored: (mark: number) => void;
  /** Whether the server answers fences became known, or changed. */
  readonly onConfirms: (confirms: boolean) => void;
}

/** Asks the server when edits are stored. */
export interface Fences {
  /** Something is to be confirmed. Asking stops when a fence sent after the last call came back. */
  ask(): void;
  stop(): void;
}

function frame(payload: Uint8Array): Uint8Array<ArrayBuffer> {
  const encoder = encoding.createEncoder();
  encoding.writeVarUint(encoder, messageFence);
  encoding.writeVarUint8Array(encoder, payload);
  return encoding.toUint8Array(encoder) as Uint8Array<ArrayBuffer>;
}

/** Adds fences to a stock provider. Call before it connects. */
export function createFences(provider: WebsocketProvider, options: FenceOptions): Fences {
  let wanted = false;
  /** Whether what the server lacked was sent on this connection; until then a fence would prove nothing. */
  let caughtUp = false;
  let connection = 0;
  let confirms: boolean | null = null;
  let sentAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setTimeout> | null = null;
  let unanswered: ReturnType<typeof setTimeout> | null = null;

  function learn(answer: boolean): void {
    if (unanswered !== null) clearTimeout(unanswered);
    unanswered = null;
    if (confirms === answer) return;
    confirms = answer;
    options.onConfirms(answer);
  }

  function send(): void {
    timer = null;
    if (!wanted || !caughtUp || provider.ws === null) return;
    wanted = false;
    sentAt = Date.now();
    const encoder = encoding.createEncoder();
    encoding.writeVarUint(encoder, connection);
    encoding.writeVarUint(encoder, options.made());
    provider.ws.send(frame(encoding.toUint8Array(encoder)));
    if (confirms === null) unanswered ??= setTimeout(() => learn(false), answerWithin);
    // A server that does not answer has at least been sent everything up to here.
    if (confirms === false) options.onStored(options.made());
  }

  function schedule(): void {
    if (wanted && caughtUp) timer ??= setTimeout(send, Math.max(0, sentAt + fenceInterval - Date.now()));
  }

  function read(payload: Uint8Array): void {
    const decoder = decoding.createDecoder(payload);
    const from = decoding.readVarUint(decoder);
    const edit = decoding.readVarUint(decoder);
    if (from !== connection || edit > options.made()) return;
    learn(true);
    options.onStored(edit);
  }

  const handlers = provider.messageHandlers;
  handlers[messageFence] = (_encoder, decoder) => {
    try {
      read(decoding.readVarUint8Array(decoder));
    } catch {
      // Not one of ours: it confirms nothing.
    }
  };

  const readSync = handlers[0];
  handlers[0] = (encoder, decoder, from, fromServer, type) => {
    const isStep1 = decoder.arr[decoder.pos] === 0;
    readSync?.(encoder, decoder, from, fromServer, type);
    // Other windows of this browser ask as well; what they are told does not reach the server.
    if (!isStep1 || !fromServer) return;
    // The answer, with what the server lacks, is sent right after this returns; the fence follows it.
    caughtUp = true;
    schedule();
  };

  function onStatus({ status }: { status: string }): void {
    if (status === 'connected') connection++;
    else {
      caughtUp = false;
      if (unanswered !== null) clearTimeout(unanswered);
      unanswered = null;
    }
  }
  provider.on('status', onStatus);

  return {
    ask() {
      wanted = true;
      schedule();
    },
    stop() {
      if (timer !== null) clearTimeout(timer);
      if (unanswered !== null) clearTimeout(unanswered);
      provider.off('status', onStatus);
    },
  };
}
