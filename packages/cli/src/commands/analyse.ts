import { findMethod, type Method, methods, resultText } from '@journeywright/core/methods';
import { type Command, type Given, jsonFlag } from '../command.ts';
import { readMethodData } from '../data/readMethodData.ts';
import { CommandError, exit } from '../exit.ts';
import { fromFlag, sheetFlag } from '../files/readProject.ts';
import { methodHelp, methodList } from '../data/methodHelp.ts';
import { placeOfProblem } from '../data/problemLines.ts';
import { printable } from '../words/printable.ts';
import { closest } from '../words/closest.ts';
import { inputName } from '../words/streamName.ts';
import { methodKnownAs } from '../words/otherNames.ts';

function methodNamed(name: string): Method {
  const method = findMethod(name.toLowerCase());
  if (method) return method;
  const near =
    methodKnownAs(name) ??
    closest(
      name,
      methods.map((candidate) => candidate.name),
    );
  throw new CommandError(
    `There is no method “${name}”.`,
    `${near ? `Did you mean “${near}”? ` : ''}“journeywright analyse” lists them.`,
  );
}

/** `--set name=value`, several times. A value that is JSON is taken as such. */
function optionsOf(given: Given): Record<string, string> {
  return Object.fromEntries(
    given.values('set').map((pair): [string, string] => {
      const cut = pair.indexOf('=');
      if (cut > 0) return [pair.slice(0, cut).trim(), pair.slice(cut + 1).trim()];
      throw new CommandError(`--set ${pair} has no value.`, 'Write it as --set name=value.');
    }),
  );
}

export const analyse: Command = {
  name: 'analyse',
  usage: '[<method> [<file>]] [options]',
  summary: 'Compute a method’s figures from a table or a project',
  flags: {
    set: {
      type: 'string',
      value: '<name=value>',
      multiple: true,
      help: 'An option of the method; may be given several times',
    },
    journey: { type: 'string', value: '<title>', help: 'The journey meant, when a project holds several' },
    from: fromFlag,
    sheet: sheetFlag,
    json: jsonFlag,
  },
  more: `Without a method it lists them; with a method and no file it says which columns and options there are.
The file is a table (CSV, TSV, a sheet of a workbook), JSON (a list of rows, or { "rows": […], "options": {…} }),
or a project. Every result says its n, its convention and what could not be computed and why.

Examples
  journeywright analyse
  journeywright analyse failure-ranking
  journeywright analyse failure-ranking failures.csv
  journeywright analyse servqual answers.csv --set max=5 --json`,
  helpAbout: (name) => methodHelp(methodNamed(name)),
  run(given, io) {
    const [name, path, ...rest] = given.files;
    if (rest.length > 0)
      throw new CommandError(
        `“${rest[0]}” was not expected.`,
        `Usage: journeywright analyse ${analyse.usage}`,
      );
    if (name === undefined) {
      io.out(methodList(methods));
      return exit.fine;
    }
    const method = methodNamed(name);
    if (path === undefined) {
      io.out(methodHelp(method));
      return exit.fine;
    }
    const { rows, options, notes = [], warnings, placeOf } = readMethodData(method, path, given, io);
    for (const warning of warnings) io.warn(warning);
    const analysis = method.analyse({ rows, options: { ...options, ...optionsOf(given) }, notes });
    if (!analysis.ok)
      throw new CommandError(
        `${method.label} cannot be computed from ${inputName(path)}.`,
        `“journeywright analyse ${method.name}” says what it reads.`,
        analysis.problems.map((problem) => placeOfProblem(path, problem, placeOf)),
      );
    const { result, tables } = analysis;
    io.out(
      given.flag('json')
        ? `${JSON.stringify({ result, tables }, null, 2)}\n`
        : printable(`${resultText(method, result, tables)}\n`),
    );
    return exit.fine;
  },
};
