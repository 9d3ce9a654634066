import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { codeOf, messageOf, StartError } from '../errors.ts';

const failure = (error: unknown, port: number, host: string): Error => {
  const code = codeOf(error);
  if (code === 'EADDRINUSE') {
    return new StartError(
      'port-taken',
      `Port ${port} on ${host} is already taken by another program.`,
      'Stop that program, or choose another port with --port or PORT.',
    );
  }
  if (code === 'EACCES') {
    return new StartError(
      'port-forbidden',
      `This user may not open port ${port} on ${host}.`,
      'Choose a port of 1024 or above with --port or PORT.',
    );
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN') {
    return new StartError(
      'address-unavailable',
      `${host} is not an address of this machine.`,
      'Choose another with --host or HOST: 127.0.0.1 for this machine only, 0.0.0.0 for the whole network.',
    );
  }
  return error instanceof Error ? error : new Error(messageOf(error));
};

/** Starts listening and resolves to the address as a URL. Rejects with a `StartError` that names the cure. */
export const listenOn = (server: Server, port: number, host: string): Promise<string> =>
  new Promise((resolve, reject) => {
    const onError = (error: unknown): void => reject(failure(error, port, host));
    server.once('error', onError);
    server.listen({ port, host }, () => {
      server.off('error', onError);
      const { address, port: actual, family } = server.address() as AddressInfo;
      const shown =
        host === '0.0.0.0' || host === '::' ? 'localhost' : family === 'IPv6' ? `[${address}]` : host;
      resolve(`http://${shown}:${actual}`);
    });
  });
