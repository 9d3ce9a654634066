import { flag, json, text } from '../../data/shape.ts';
import { defineMethod } from '../../method.ts';
import type { ResultTable } from '../../result.ts';
import { type CauseAnalysis, causeAnalysis, type CauseChain, serviceBones } from './causeAnalysis.ts';

function chainText({ cause, whys }: CauseChain): string {
  return [cause, ...whys].join(' ← ');
}

function show({ bones, chains, meanDepth }: CauseAnalysis): readonly ResultTable[] {
  return [
    {
      title: 'Causes on each bone',
      columns: [{ label: 'Bone' }, { label: 'Causes' }, { label: 'Root cause found' }],
      rows: bones.map(({ bone, causes, finished }) => [bone || 'no bone', causes, finished]),
    },
    {
      title: 'Chains of whys',
      columns: [
        { label: 'Problem' },
        { label: 'Bone' },
        { label: 'Whys' },
        { label: 'Root cause' },
        { label: 'Chain (each ← answers why)' },
      ],
      rows: chains.map((one) => [
        one.problem,
        one.bone || 'no bone',
        one.depth,
        one.finished ? 'found' : 'open',
        chainText(one),
      ]),
      notes: [
        meanDepth.value === null
          ? meanDepth.why
          : `Whys to a root cause: ${meanDepth.value.toFixed(1)} on average (n = ${meanDepth.n}).`,
      ],
    },
  ];
}

const why = (number: number) => text({ help: `answer to why number ${number}` });

export const causeAnalysisMethod = defineMethod({
  name: 'cause-analysis',
  label: 'Cause and effect (fishbone and five whys)',
  summary: 'Where do the causes of a failure lie, and have we asked why often enough?',
  row: 'a cause',
  columns: {
    problem: text({ help: 'the failure it explains', also: ['failure', 'effect'] }),
    bone: text({ help: `${serviceBones.join(', ')}, or one of your own`, also: ['area', 'category'] }),
    cause: text({ required: true, help: 'what may have caused it' }),
    why1: why(1),
    why2: why(2),
    why3: why(3),
    why4: why(4),
    why5: why(5),
    why6: why(6),
    why7: why(7),
    why8: why(8),
    why9: why(9),
    why10: why(10),
    root: flag({ help: 'yes: the last answer is a root cause that can be acted on', also: ['root cause'] }),
  },
  options: {
    bones: json<readonly string[]>({
      help: 'bones of one’s own, in order',
      expects: 'list of names',
      fallback: serviceBones,
      check: (given) => (Array.isArray(given) ? given.map(String) : undefined),
    }),
  },
  show,
  compute: (rows, options) =>
    causeAnalysis(
      rows.map(({ problem, bone, cause, root, ...whys }) => ({
        problem,
        bone,
        cause,
        root,
        whys: [
          whys.why1,
          whys.why2,
          whys.why3,
          whys.why4,
          whys.why5,
          whys.why6,
          whys.why7,
          whys.why8,
          whys.why9,
          whys.why10,
        ],
      })),
      options,
    ),
});
