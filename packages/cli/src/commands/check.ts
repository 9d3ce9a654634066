import { type Finding, findings, type Snapshot } from '@journeywright/core';
import { type Command, exactly, jsonFlag } from '../command.ts';
import { CommandError, exit } from '../exit.ts';
import { diagnosticLines, unplacedLine } from '../files/diagnosticLines.ts';
import { fromFlag, readProject, sheetFlag } from '../files/readProject.ts';
import { count } from '../words/columns.ts';
import { printable } from '../words/printable.ts';
import { where } from '../words/where.ts';

const levels = ['error', 'warning', 'hint', 'never'] as const;

function placeOf(snapshot: Snapshot, { about }: Finding): string {
  const chief = about[0];
  return chief ? where(snapshot, chief.table, chief.id) : 'the project';
}

function line(snapshot: Snapshot, found: Finding): string {
  return `${found.severity}: ${placeOf(snapshot, found)}\n  ${found.message} ${found.cure}  [${found.code}]\n`;
}

function summary(found: readonly Finding[]): string {
  if (found.length === 0) return 'Nothing is missing that the map itself can tell.\n';
  const of = (severity: Finding['severity']): number => found.filter((f) => f.severity === severity).length;
  return `${count(of('error'), 'error')}, ${count(of('warning'), 'warning')}, ${count(of('hint'), 'hint')}.\n`;
}

export const check: Command = {
  name: 'check',
  usage: '<file> [options]',
  summary: 'Say what a project file is missing, with places',
  flags: {
    from: fromFlag,
    sheet: sheetFlag,
    'fail-on': {
      type: 'string',
      value: '<level>',
      help: 'End with 1 from this level up: error (default), warning, hint, never',
    },
    json: jsonFlag,
  },
  more: `Findings never mean that a map is wrong; they name what a reader would ask about next.

Examples
  journeywright check hotel.json
  journeywright check hotel.json --fail-on warning --json`,
  run(given, io) {
    const [path = ''] = exactly(check, given, 1);
    const level = levels.find((word) => word === (given.value('fail-on') ?? 'error'));
    if (!level)
      throw new CommandError(`“${given.value('fail-on')}” is no level.`, `Give one of ${levels.join(', ')}.`);
    const { snapshot, diagnostics, unplaced } = readProject(
      path,
      given.value('from'),
      io,
      given.value('sheet'),
    );
    const found = findings(snapshot);
    const failing = levels.slice(0, level === 'never' ? 0 : levels.indexOf(level) + 1) as readonly string[];
    if (given.flag('json')) {
      const list = found.map((one) => ({ ...one, place: placeOf(snapshot, one) }));
      io.out(`${JSON.stringify({ file: path, findings: list, diagnostics, unplaced }, null, 2)}\n`);
    } else {
      for (const words of diagnosticLines(path, diagnostics)) io.out(printable(`${words}\n`));
      for (const piece of unplaced) io.out(printable(`${unplacedLine(path, piece)}\n`));
      io.out(printable(found.map((one) => line(snapshot, one)).join('')));
      io.out(summary(found));
    }
    return found.some(({ severity }) => failing.includes(severity)) ? exit.found : exit.fine;
  },
};
