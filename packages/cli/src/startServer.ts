import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createServer, type JourneyServer, lmdbStore } from '@journeywright/server';

/** Longest a stop may take, in milliseconds. */
const STOP_LIMIT = 20_000;

/** In an installed package the app lies beside this file, in the repository in its own package. */
const bundledApp = (): string | null => {
  const folders = ['./app', '../../app/dist'].map((path) => fileURLToPath(new URL(path, import.meta.url)));
  return folders.find((folder) => existsSync(resolve(folder, 'index.html'))) ?? null;
};

/** What `journeywright serve` works with, defaults filled in. */
export interface ServeArguments {
  readonly port: number;
  readonly host: string;
  /** Data folder. */
  readonly data: string;
  /** Folder of the built app, or `null` for the one that comes along. */
  readonly app: string | null;
}

/** Where the lines of a server go. */
export interface Output {
  readonly say: (line: string) => void;
  readonly warn: (line: string) => void;
}

/** Starts the server. Rejects with `StartError` when it cannot; nothing is left open then. */
export const startServer = async (
  { port, host, data, app }: ServeArguments,
  { say, warn }: Output,
): Promise<JourneyServer> => {
  const appDir = app === null ? bundledApp() : resolve(app);
  const store = await lmdbStore({ folder: resolve(data) });
  let server: JourneyServer | null = null;
  try {
    server = await createServer({ store, log: warn, ...(appDir !== null && { appDir }) });
    const url = await server.listen({ port, host });
    if (appDir === null)
      warn('The app is not built, so only the API is served. Build it with “npm run build”.');
    say(`Journeywright is ready at ${url}`);
    return server;
  } catch (error) {
    await (server ?? store).close();
    throw error;
  }
};

/** Stops the server on SIGTERM and SIGINT; a second signal, or the time limit, ends the process at once. */
export const stopOnSignals = (server: JourneyServer, { say, warn }: Output): void => {
  let stopping = false;
  const stop = (): void => {
    if (stopping) process.exit(1);
    stopping = true;
    setTimeout(() => {
      warn('Stopping took too long; what was acknowledged is saved.');
      process.exit(1);
    }, STOP_LIMIT).unref();
    say('Saving and stopping …');
    server.close().then(
      () => process.exit(0),
      (error: unknown) => {
        warn(`Stopping failed: ${error instanceof Error ? error.message : String(error)}`);
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', stop);
  process.on('SIGINT', stop);
};
