import type { Command, FlagInfo } from './command.ts';
import { twoColumns } from './words/columns.ts';

function flagWords(name: string, { short, value, type }: FlagInfo): string {
  const long = `--${name}${type === 'string' ? ` ${value ?? '<value>'}` : ''}`;
  return short === undefined ? long : `-${short}, ${long}`;
}

/** What `journeywright --help` prints. */
export function generalHelp(commands: readonly Command[]): string {
  const list = commands.map(({ name, summary }): [string, string] => [name, summary]);
  return `Journeywright: map customer journeys and service blueprints together.

Usage
  journeywright <command> [options]

Commands
${twoColumns(list)}

Options
  -h, --help     Show this, or the help of a command
  -v, --version  Show the version

A file “-” is standard input or output. Exit codes: 0 fine; 1 done, and the answer is no (errors were found,
the files differ, content would be lost); 2 not done (a file cannot be read, the command line is wrong).

Start here
  journeywright serve                        the app, in the browser
  journeywright check hotel.json             what is missing in a map
  journeywright analyse                      the methods there are
  journeywright report hotel.json -o hotel.html
`;
}

/** What `journeywright <command> --help` prints. */
export function commandHelp({ name, usage, summary, flags, more }: Command): string {
  const list = Object.entries(flags).map(([flag, info]): [string, string] => [
    flagWords(flag, info),
    info.help,
  ]);
  const options = twoColumns([...list, ['-h, --help', 'Show this']]);
  return `${summary}

Usage
  journeywright ${name} ${usage}

Options
${options}
${more === '' ? '' : `\n${more.trim()}\n`}`;
}
