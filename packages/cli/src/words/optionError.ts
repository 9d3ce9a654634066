import { closest } from './closest.ts';

/** What is wrong with the options given, from the error of Node’s own reader. */
export function optionError(error: Error, known: readonly string[], command: string): [string, string] {
  const code = (error as NodeJS.ErrnoException).code;
  const option = /'(?:-\w, )?(--?[^' =]+)/.exec(error.message)?.[1] ?? 'This option';
  const seeHelp = `See “journeywright ${command} --help”.`;
  if (code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION') {
    const near = closest(option.replace(/^-+/, ''), known);
    return [`There is no option ${option}.`, `${near ? `Did you mean --${near}? ` : ''}${seeHelp}`];
  }
  if (code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE')
    return error.message.includes('does not take')
      ? [`${option} takes no value.`, seeHelp]
      : [`${option} needs a value behind it.`, seeHelp];
  return [error.message.split('. ')[0] ?? 'An option is not known.', seeHelp];
}
