import { definitions, type Snapshot, tableNames } from '@journeywright/core';
import type { Loss } from '@journeywright/core/interchange';
import { type Command, exactly, type Given, jsonFlag } from '../command.ts';
import { exit } from '../exit.ts';
import { diagnosticLines, unplacedLine } from '../files/diagnosticLines.ts';
import type { FileFormat, ReadProject } from '../files/format.ts';
import { formatOf, formatsHelp } from '../files/formats.ts';
import { fromFlag, readProject, sheetFlag } from '../files/readProject.ts';
import { forceFlag, keepsFile, writeOut } from '../files/writeOut.ts';
import type { Io } from '../io.ts';
import { count } from '../words/columns.ts';
import { journeyOf, studyOf } from '../words/journeyOf.ts';
import { inputName } from '../words/streamName.ts';

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
  for (const line of diagnosticLines(path, found.diagnostics)) io.warn(line);
  for (const piece of found.unplaced) io.warn(unplacedLine(path, piece));
  for (const { count: n, what } of losses) io.warn(`lost: ${what} (${count(n, 'record')})`);
}

/** The id of the journey or study meant; nothing where the whole project is. */
function chosen(snapshot: Snapshot, holds: FileFormat['holds'], given: Given): string {
  const title = given.value('journey');
  if (holds === 'study') return studyOf(snapshot, given.value('study')).id;
  if (holds === 'project' && title === null) return '';
  return journeyOf(snapshot, title).id;
}

export const convert: Command = {
  name: 'convert',
  usage: '<in> <out> [options]',
  summary: 'Turn a file of one format into another, and say what does not fit',
  flags: {
    from: fromFlag,
    sheet: sheetFlag,
    to: { type: 'string', value: '<format>', help: 'Format of the output, when its name does not tell' },
    journey: { type: 'string', value: '<title>', help: 'The journey meant, when a project holds several' },
    study: { type: 'string', value: '<title>', help: 'The study meant, when a project holds several' },
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
  journeywright convert steps.xlsx map.json --sheet "As is" --dry-run
  journeywright convert answers.csv study.json --from study`,
  run(given, io) {
    const [path = '', out = ''] = exactly(convert, given, 2);
    const target = formatOf(out, given.value('to'), 'write');
    if (!given.flag('dry-run')) keepsFile(out, given.flag('force'), io);
    const found = readProject(path, given.value('from'), io, given.value('sheet'));
    const { snapshot, unplaced, diagnostics } = found;
    const written = target.write?.(snapshot, chosen(snapshot, target.holds, given), out) ?? {
      content: '',
      losses: [],
    };
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
      io.warn(`${inputName(path)}: ${found.format.label} with ${holds(snapshot)}.`);
    }
    if (writes) writeOut(out, written.content, given.flag('force'), io);
    if (!given.flag('json'))
      io.warn(
        writes
          ? `Written to ${out === '-' ? 'standard output' : out} as ${target.label}.`
          : 'Nothing was written.',
      );
    return stopped ? exit.found : exit.fine;
  },
};
