import type { WebSocket } from 'ws';
import type { Socket } from './connection.ts';

/** A `ws` socket as the room sees it. */
export const wsSocket = (ws: WebSocket): Socket => ({
  get buffered() {
    return ws.bufferedAmount;
  },
  send(frame) {
    // The callback takes the error of a socket that is closing; its close event does the rest.
    if (ws.readyState === ws.OPEN) ws.send(frame, () => undefined);
  },
  close(code, reason) {
    // A paused socket would never read the answer to its close frame.
    ws.resume();
    ws.close(code, reason);
  },
  terminate: () => ws.terminate(),
  ping() {
    if (ws.readyState === ws.OPEN) ws.ping();
  },
  pause: () => ws.pause(),
  resume: () => ws.resume(),
});
