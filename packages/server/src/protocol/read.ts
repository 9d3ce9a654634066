import * as decoding from 'lib0/decoding';
import { MAX_FENCE_BYTES, MessageType, type PresenceEntry, SyncType } from './messages.ts';

/** One message as the room understands it. */
export type Incoming =
  | { readonly kind: 'sync-request'; readonly stateVector: Uint8Array }
  | { readonly kind: 'update'; readonly update: Uint8Array }
  | { readonly kind: 'presence'; readonly entries: readonly PresenceEntry[] }
  | { readonly kind: 'presence-query' }
  | { readonly kind: 'fence'; readonly payload: Uint8Array };

/** What a frame held: the messages up to the first fault, and that fault if there was one. */
export interface ReadResult {
  readonly messages: readonly Incoming[];
  readonly fault: string | null;
}

// A longer list than a connection may own is never honest.
const MAX_PRESENCE_ENTRIES = 10_000;

const readPresence = (bytes: Uint8Array): PresenceEntry[] => {
  const decoder = decoding.createDecoder(bytes);
  const count = decoding.readVarUint(decoder);
  if (count > MAX_PRESENCE_ENTRIES) throw new Error('too many presence entries');
  const entries: PresenceEntry[] = [];
  for (let i = 0; i < count; i++) {
    const client = decoding.readVarUint(decoder);
    const clock = decoding.readVarUint(decoder);
    entries.push({ client, clock, state: decoding.readVarString(decoder) });
  }
  return entries;
};

const readSync = (decoder: decoding.Decoder): Incoming => {
  const type = decoding.readVarUint(decoder);
  const payload = decoding.readVarUint8Array(decoder);
  if (type === SyncType.request) return { kind: 'sync-request', stateVector: payload };
  if (type === SyncType.reply || type === SyncType.update) return { kind: 'update', update: payload };
  throw new Error(`unknown sync message ${type}`);
};

const readFence = (decoder: decoding.Decoder): Incoming => {
  const payload = decoding.readVarUint8Array(decoder);
  if (payload.length > MAX_FENCE_BYTES) throw new Error(`a fence carries at most ${MAX_FENCE_BYTES} bytes`);
  return { kind: 'fence', payload };
};

/**
 * Reads the messages of one frame. Never throws: what cannot be read ends up in `fault`. A message of a type
 * this server does not know ends the frame without a fault, because its length is unknown. The messages share
 * memory with `frame`.
 */
export const readMessages = (frame: Uint8Array): ReadResult => {
  const messages: Incoming[] = [];
  try {
    const decoder = decoding.createDecoder(frame);
    do {
      const type = decoding.readVarUint(decoder);
      if (type === MessageType.sync) messages.push(readSync(decoder));
      else if (type === MessageType.presence) {
        messages.push({ kind: 'presence', entries: readPresence(decoding.readVarUint8Array(decoder)) });
      } else if (type === MessageType.presenceQuery) messages.push({ kind: 'presence-query' });
      else if (type === MessageType.fence) messages.push(readFence(decoder));
      else return { messages, fault: null };
    } while (decoding.hasContent(decoder));
    return { messages, fault: null };
  } catch (error) {
    return { messages, fault: error instanceof Error ? error.message : 'unreadable message' };
  }
};
