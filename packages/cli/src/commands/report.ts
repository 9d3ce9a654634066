import { basename } from 'node:path';
import { projectReport, reportHtml, reportMarkdown } from '@journeywright/core/report';
import { type Command, exactly } from '../command.ts';
import { CommandError, exit } from '../exit.ts';
import { fromFlag, readProject, sheetFlag } from '../files/readProject.ts';
import { forceFlag, keepsFile, outFlag, writeOut } from '../files/writeOut.ts';
import { journeyOf } from '../words/journeyOf.ts';
import { inputName } from '../words/streamName.ts';

const kinds = { md: reportMarkdown, html: reportHtml };

function kindOf(out: string, named: string | null): keyof typeof kinds {
  const ending = named ?? (out === '-' ? 'md' : (/\.(\w+)$/.exec(out)?.[1] ?? ''));
  if (/^(md|markdown)$/i.test(ending)) return 'md';
  if (/^html?$/i.test(ending)) return 'html';
  throw new CommandError(
    `A report cannot be written as “${ending || out}”.`,
    'Name the file .html or .md, or give --as html or --as md. For a PDF, open the HTML in a browser and print it.',
  );
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
    sheet: sheetFlag,
    force: forceFlag,
  },
  more: `Examples
  journeywright report hotel.json
  journeywright report hotel.json -o hotel.html`,
  run(given, io) {
    const [path = ''] = exactly(report, given, 1);
    const out = given.value('out') ?? '-';
    const write = kinds[kindOf(out, given.value('as'))];
    keepsFile(out, given.flag('force'), io);
    const { snapshot } = readProject(path, given.value('from'), io, given.value('sheet'));
    const title = given.value('journey');
    const journey = title === null ? null : journeyOf(snapshot, title).id;
    const made = projectReport(snapshot, journey);
    writeOut(
      out,
      write({
        ...made,
        about: [...made.about, ['Made from', path === '-' ? inputName(path) : basename(path)]],
      }),
      given.flag('force'),
      io,
    );
    return exit.fine;
  },
};
