import { definitions, type Snapshot, tableNames } from '@journeywright/core';
import type { Loss } from '@journeywright/core/interchange';
import { type Command, exactly, type Given, jsonFlag } from '../command.ts';
import { exit } from '../exit.ts';
import { diagnosticLine, unplacedLine } from '../files/diagnosticLines.ts';
import type { ReadProject } from '../files/format.ts';
import { formatOf, formatsHelp } from '../files/formats.ts';
import { fromFlag, readProject } from '../files/readProject.ts';
import { forceFlag, writeOut } from '../files/writeOut.ts';
import type { Io } from '../io.ts';
import { count } from '../words/columns.ts';
import { journeyOf } from '../words/journeyOf.ts';

/** “1 journey, 7 stages, 12 contact points”: what a project holds. */
function holds(snapshot: Snapshot): string {
  const counts = tableNames
    .filter((table) => table !== 'project' && snapshot.tables[table].size > 0)
    .map((table) =>
      count(snapshot.tables[table].size, definitions[table].name, definitions[table].plural.toLowerCase()),
    );
  return counts.join(', ') || 'nothing';
}

function tell(path: string, found: ReadProject, losses: readonly Loss[], io: Io): void {
  for (const one of found.diagnostics) io.warn(diagnosticLine(path, one));
  for (const piece of found.unplaced) io.warn(unplacedLine(path, piece));
  for (const { count: n, what } of losses) io.warn(`lost: ${what} (${count(n, 'record')})`);
}

function chosenJourney(snapshot: Snapshot, whole: boolean, given: Given): string {
  const title = given.value('journey');
  if (whole && title === null) return '';
  return journeyOf(snapshot, title).id;
}

export const convert: Command = {
  name: 'convert',
  usage: '<in> <out> [options]',
  summary: 'Turn a file of one format into another, and say what does not fit',
  flags: {
    from: fromFlag,
    to: { type: 'string', value: '<format>', help: 'Format of the output, when its name does not tell' },
    journey: { type: 'string', value: '<title>', help: 'The journey meant, when a project holds several' },
    'dry-run': { type: 'boolean', help: 'Say what would be made and lost; write nothing' },
    strict: { type: 'boolean', help: 'Write nothing and end with 1 when anything would be left out or lost' },
    force: forceFlag,
    json: { ...jsonFlag, help: 'Print what was made, left out and lost as JSON' },
  },
  more: `Formats
${formatsHelp()}

What each format keeps and loses: docs/interchange.md

Examples
  journeywright convert journey.mmd journey.json
  journeywright convert hotel.json hotel.xlsx
  journeywright convert notes.md - --to mermaid
  journeywright convert survey.csv map.json --dry-run`,
  run(given, io) {
    const [path = '', out = ''] = exactly(convert, given, 2);
    const target = formatOf(out, given.value('to'), 'write');
    const found = readProject(path, given.value('from'), io);
    const { snapshot, unplaced, diagnostics } = found;
    const journey = chosenJourney(snapshot, target.whole, given);
    const written = target.write?.(snapshot, journey) ?? { content: '', losses: [] };
    const { losses } = written;
    const stopped = given.flag('strict') && (losses.length > 0 || unplaced.length > 0);
    const writes = !stopped && !given.flag('dry-run');
    if (given.flag('json')) {
      const made = Object.fromEntries(tableNames.map((table) => [table, snapshot.tables[table].size]));
      const told = {
        in: path,
        out,
        from: found.format.name,
        to: target.name,
        written: writes,
        made,
        diagnostics,
        unplaced,
        losses,
      };
      (out === '-' && writes ? io.warn : (text: string) => io.out(`${text}\n`))(
        JSON.stringify(told, null, 2),
      );
    } else {
      tell(path, found, losses, io);
      io.warn(`${path}: ${found.format.label} with ${holds(snapshot)}.`);
      io.warn(
        writes
          ? `Written to ${out === '-' ? 'standard output' : out} as ${target.label}.`
          : 'Nothing was written.',
      );
    }
    if (writes) writeOut(out, written.content, given.flag('force'), io);
    return stopped ? exit.found : exit.fine;
  },
};
