import { projectReport, reportHtml, reportMarkdown } from '@journeywright/core/report';
import { type Command, exactly } from '../command.ts';
import { CommandError, exit } from '../exit.ts';
import { fromFlag, readProject } from '../files/readProject.ts';
import { forceFlag, outFlag, writeOut } from '../files/writeOut.ts';
import { journeyOf } from '../words/journeyOf.ts';

const kinds = { md: reportMarkdown, html: reportHtml };

function kindOf(out: string, named: string | null): keyof typeof kinds {
  const ending = named ?? (/\.html?$/i.test(out) ? 'html' : 'md');
  if (ending === 'md' || ending === 'html') return ending;
  throw new CommandError(`A report cannot be written as “${ending}”.`, 'Give --as md or --as html.');
}

export const report: Command = {
  name: 'report',
  usage: '<file> [options]',
  summary: 'Write a readable report of a project, with every figure it allows',
  flags: {
    out: outFlag,
    as: { type: 'string', value: '<kind>', help: 'md or html; told by the name of the output, else md' },
    journey: { type: 'string', value: '<title>', help: 'Only this journey' },
    from: fromFlag,
    force: forceFlag,
  },
  more: `Examples
  journeywright report hotel.json
  journeywright report hotel.json -o hotel.html`,
  run(given, io) {
    const [path = ''] = exactly(report, given, 1);
    const out = given.value('out') ?? '-';
    const write = kinds[kindOf(out, given.value('as'))];
    const { snapshot } = readProject(path, given.value('from'), io);
    const title = given.value('journey');
    const journey = title === null ? null : journeyOf(snapshot, title).id;
    writeOut(out, write(projectReport(snapshot, journey)), given.flag('force'), io);
    return exit.fine;
  },
};
