import { describeDifference, type Snapshot, tableNames } from '@journeywright/core';
import { type Command, exactly, jsonFlag } from '../command.ts';
import { exit } from '../exit.ts';
import { fromFlag, readProject } from '../files/readProject.ts';
import { printable } from '../words/printable.ts';

/** Whether two projects have any record but the project itself in common. */
function related(a: Snapshot, b: Snapshot): boolean {
  const tables = tableNames.filter((table) => table !== 'project' && table !== 'extras');
  const empty = (snapshot: Snapshot): boolean => tables.every((table) => snapshot.tables[table].size === 0);
  if (empty(a) || empty(b)) return true;
  return tables.some((table) => [...a.tables[table].keys()].some((id) => b.tables[table].has(id)));
}

export const diff: Command = {
  name: 'diff',
  usage: '<before> <after> [options]',
  summary: 'Say in words how two versions of a project differ',
  flags: {
    from: { ...fromFlag, help: 'Format of both files, when their names do not tell' },
    json: jsonFlag,
  },
  more: `Records are matched by their ids, which project files (JSON) and our own workbooks (XLSX) keep. Two files that
were imported from other formats have no ids in common: everything in them counts as removed and added.

Ends with 0 when nothing differs and with 1 when something does.

Examples
  journeywright diff before.json after.json
  journeywright diff hotel.json hotel.xlsx --json`,
  run(given, io) {
    const [before = '', after = ''] = exactly(diff, given, 2);
    const from = given.value('from');
    const [a, b] = [readProject(before, from, io).snapshot, readProject(after, from, io).snapshot];
    const sentences = describeDifference(a, b);
    if (given.flag('json')) {
      io.out(
        `${JSON.stringify({ before, after, related: related(a, b), differences: sentences }, null, 2)}\n`,
      );
    } else {
      if (!related(a, b))
        io.warn('These files have no records in common: they are no versions of one project.');
      io.out(sentences.length === 0 ? 'Nothing differs.\n' : printable(`${sentences.join('\n')}\n`));
    }
    return sentences.length === 0 ? exit.fine : exit.found;
  },
};
