import * as encoding from 'lib0/encoding';
import { messagePermissionDenied } from 'y-protocols/auth';
import { messageYjsSyncStep1, messageYjsSyncStep2, messageYjsUpdate } from 'y-protocols/sync';

/** First number of every frame: what kind of message follows. */
export const MessageType = {
  sync: 0,
  presence: 1,
  auth: 2,
  presenceQuery: 3,
  /** Opaque payload, echoed once everything received before it on that connection is durable. */
  fence: 102,
} as const;

/** Second number of a sync frame. */
export const SyncType = {
  request: messageYjsSyncStep1,
  reply: messageYjsSyncStep2,
  update: messageYjsUpdate,
} as const;

/** Most bytes a fence may carry. */
export const MAX_FENCE_BYTES = 16;

const frame = (write: (encoder: encoding.Encoder) => void): Uint8Array => {
  const encoder = encoding.createEncoder();
  write(encoder);
  return encoding.toUint8Array(encoder);
};

const syncFrame = (type: number, payload: Uint8Array): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, MessageType.sync);
    encoding.writeVarUint(encoder, type);
    encoding.writeVarUint8Array(encoder, payload);
  });

/** "This is what I have": asks the other side for what is missing. */
export const syncRequestFrame = (stateVector: Uint8Array): Uint8Array =>
  syncFrame(SyncType.request, stateVector);

/** The answer to a sync request. */
export const syncReplyFrame = (update: Uint8Array): Uint8Array => syncFrame(SyncType.reply, update);

/** One update, or several merged. */
export const updateFrame = (update: Uint8Array): Uint8Array => syncFrame(SyncType.update, update);

/** A fence with `payload` (at most 16 bytes). */
export const fenceFrame = (payload: Uint8Array): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, MessageType.fence);
    encoding.writeVarUint8Array(encoder, payload);
  });

/** Tells the client that what it sent was not accepted, and why. Stock clients log it. */
export const deniedFrame = (reason: string): Uint8Array =>
  frame((encoder) => {
    encoding.writeVarUint(encoder, MessageType.auth);
    encoding.writeVarUint(encoder, messagePermissionDenied);
    encoding.writeVarString(encoder, reason);
  });

/** One participant's presence on the wire; `state` is JSON text, `'null'` when the participant left. */
export interface PresenceEntry {
  readonly client: number;
  readonly clock: number;
  readonly state: string;
}

/** The presence of `entries` in one frame. */
export const presenceFrame = (entries: readonly PresenceEntry[]): Uint8Array => {
  const body = frame((encoder) => {
    encoding.writeVarUint(encoder, entries.length);
    for (const entry of entries) {
      encoding.writeVarUint(encoder, entry.client);
      encoding.writeVarUint(encoder, entry.clock);
      encoding.writeVarString(encoder, entry.state);
    }
  });
  return frame((encoder) => {
    encoding.writeVarUint(encoder, MessageType.presence);
    encoding.writeVarUint8Array(encoder, body);
  });
};

/** A presence frame about nobody: keeps stock clients from dropping a silent connection. */
export const keepAliveFrame: Uint8Array = presenceFrame([]);
