import type { Command, Given } from '../command.ts';
import { CommandError, exit } from '../exit.ts';
import { type ServeArguments, startServer, stopOnSignals } from '../startServer.ts';

const portOf = (given: string): number => {
  const port = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
  if (!(port <= 65_535))
    throw new CommandError(
      `“${given}” is not a port.`,
      'Give a number from 0 to 65535; 0 takes any free port.',
    );
  return port;
};

/** Flags win over the environment (`PORT`, `HOST`, `JOURNEYWRIGHT_DATA`), which wins over the defaults. */
export function serveArguments(given: Given, env: Readonly<NodeJS.ProcessEnv>): ServeArguments {
  if (given.files.length > 0)
    throw new CommandError(`“${given.files[0]}” was not expected.`, 'See “journeywright serve --help”.');
  return {
    port: portOf(given.value('port') ?? (env.PORT || '4300')),
    host: given.value('host') ?? (env.HOST || '127.0.0.1'),
    data: given.value('data') ?? (env.JOURNEYWRIGHT_DATA || '.data'),
    app: given.value('app'),
  };
}

export const serve: Command = {
  name: 'serve',
  usage: '[options]',
  summary: 'Start the server and the app',
  flags: {
    port: {
      type: 'string',
      value: '<number>',
      help: 'Port to listen on; 0 takes any free one   (PORT, 4300)',
    },
    host: {
      type: 'string',
      value: '<address>',
      help: 'Address to listen on; 0.0.0.0 lets the whole network in   (HOST, 127.0.0.1)',
    },
    data: { type: 'string', value: '<folder>', help: 'Where maps are kept   (JOURNEYWRIGHT_DATA, .data)' },
    app: { type: 'string', value: '<folder>', help: 'The built app, if not the one that came along' },
  },
  more: 'Stop it with Ctrl-C: everything is saved first.',
  run: async (given, io) => {
    const output = { say: (line: string) => io.out(`${line}\n`), warn: io.warn };
    stopOnSignals(await startServer(serveArguments(given, process.env), output), output);
    return exit.fine;
  },
};
