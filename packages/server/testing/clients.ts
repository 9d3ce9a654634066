import { WebsocketProvider } from 'y-websocket';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { fenceFrame, MessageType } from '../src/protocol/messages.ts';
import * as decoding from 'lib0/decoding';

/** An unmodified y-websocket client with its document. */
export interface StockClient {
  readonly doc: Y.Doc;
  readonly provider: WebsocketProvider;
  /** Sends a fence and resolves once everything sent before it is durable. */
  fence(): Promise<void>;
  leave(): void;
}

/** Waits until `met` holds. Rejects with `what` after `limit` milliseconds. */
export const until = async (met: () => boolean, what: string, limit = 10_000): Promise<void> => {
  const end = Date.now() + limit;
  while (!met()) {
    if (Date.now() > end) throw new Error(`Waited too long: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
};

/** Connects the stock client to a room of the server at `url`. */
export const stockClient = (url: string, room: string, doc = new Y.Doc()): StockClient => {
  const provider = new WebsocketProvider(`${url}/sync`, room, doc, {
    WebSocketPolyfill: WebSocket as unknown as typeof globalThis.WebSocket,
    disableBc: true,
    connect: false,
  });
  const waiting = new Map<number, () => void>();
  let next = 1;
  provider.messageHandlers[MessageType.fence] = (_encoder, decoder) => {
    const id = new DataView(Uint8Array.from(decoding.readVarUint8Array(decoder)).buffer).getUint32(0);
    waiting.get(id)?.();
    waiting.delete(id);
  };
  provider.connect();
  return {
    doc,
    provider,
    fence: () =>
      new Promise((resolve, reject) => {
        const id = next++;
        const payload = new Uint8Array(4);
        new DataView(payload.buffer).setUint32(0, id);
        waiting.set(id, resolve);
        if (provider.ws) provider.ws.send(Uint8Array.from(fenceFrame(payload)));
        else reject(new Error('not connected'));
      }),
    leave: () => {
      provider.destroy();
      doc.destroy();
    },
  };
};

/** Resolves once the client has the document. */
export const synced = (client: StockClient): Promise<void> => until(() => client.provider.synced, 'synced');

/** A bare socket that keeps every frame it gets. */
export const rawClient = async (url: string, room: string) => {
  const ws = new WebSocket(`${url.replace('http', 'ws')}/sync/${room}`);
  ws.binaryType = 'nodebuffer';
  const frames: Buffer[] = [];
  const closed = new Promise<number>((resolve) => ws.on('close', resolve));
  ws.on('message', (data: Buffer) => frames.push(data));
  await new Promise<void>((resolve, reject) => {
    ws.on('open', resolve);
    ws.on('error', reject);
  });
  return { ws, frames, closed };
};
