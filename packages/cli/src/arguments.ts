import { parseArgs } from 'node:util';
import { StartError } from '@journeywright/server';

/** What the command line asks for. */
export type Request =
  | { readonly kind: 'help' }
  | { readonly kind: 'version' }
  | { readonly kind: 'serve'; readonly serve: ServeArguments };

/** What `journeywright serve` works with, defaults filled in. */
export interface ServeArguments {
  readonly port: number;
  readonly host: string;
  /** Data folder. */
  readonly data: string;
  /** Folder of the built app, or `null` for the one that comes along. */
  readonly app: string | null;
}

const SEE_HELP = 'See “journeywright --help”.';

const invalid = (message: string, cure = SEE_HELP): StartError =>
  new StartError('option-invalid', message, cure);

const portOf = (given: string): number => {
  const port = /^\d{1,5}$/.test(given) ? Number(given) : Number.NaN;
  if (!(port <= 65_535)) {
    throw invalid(`“${given}” is not a port.`, 'Give a number from 0 to 65535; 0 takes any free port.');
  }
  return port;
};

const parse = (args: readonly string[]) => {
  try {
    return parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        port: { type: 'string' },
        host: { type: 'string' },
        data: { type: 'string' },
        app: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
        version: { type: 'boolean', short: 'v' },
      },
    });
  } catch (error) {
    throw invalid((error as Error).message.split('. ')[0] ?? 'An option is not known.');
  }
};

/**
 * Reads the command line. Flags win over the environment (`PORT`, `HOST`, `JOURNEYWRIGHT_DATA`), which wins
 * over the defaults. Throws `StartError` for what it does not understand.
 */
export const readArguments = (args: readonly string[], env: Readonly<NodeJS.ProcessEnv>): Request => {
  const { values, positionals } = parse(args);
  if (values.help || args.length === 0) return { kind: 'help' };
  if (values.version) return { kind: 'version' };
  const [command, ...rest] = positionals;
  if (command !== 'serve') throw invalid(`There is no command “${command ?? ''}”.`);
  if (rest.length > 0) throw invalid(`“${rest[0]}” was not expected here.`);
  return {
    kind: 'serve',
    serve: {
      port: portOf(values.port ?? (env.PORT || '4300')),
      host: values.host ?? (env.HOST || '127.0.0.1'),
      data: values.data ?? (env.JOURNEYWRIGHT_DATA || '.data'),
      app: values.app ?? null,
    },
  };
};
