import type { InputProblem } from '../../data/problems.ts';
import { type Figure, figure, noFigure } from '../../figure.ts';
import { mean } from '../../numeric/moments.ts';
import type { MethodResult, Note } from '../../result.ts';

/** The bones of the fish for services; authors may use others. */
export const serviceBones: readonly string[] = [
  'people',
  'process',
  'place',
  'policy',
  'provision',
  'patron',
];

/** The longest chain of whys that is read. */
export const mostWhys = 10;

/** A cause of one failure, on its bone, with the answers to why, why, why. */
export interface CauseInput {
  readonly problem: string;
  readonly bone: string;
  readonly cause: string;
  /** The answers in order; blank ones at the end are left out. */
  readonly whys: readonly string[];
  /** The last answer is a root cause: something that can be acted on. */
  readonly root: boolean;
}

export interface CauseChain {
  /** Its row, from 1. */
  readonly row: number;
  readonly problem: string;
  readonly bone: string;
  readonly cause: string;
  readonly whys: readonly string[];
  /** How many whys were answered. */
  readonly depth: number;
  /** Where the chain ends: the last answer, or the cause itself. */
  readonly end: string;
  readonly finished: boolean;
}

export interface CauseAnalysis
  extends MethodResult<{ readonly rows: readonly CauseInput[]; readonly bones: readonly string[] }> {
  /** Causes by bone, in the order of the bones; “” last, for causes on no bone. */
  readonly bones: readonly { readonly bone: string; readonly causes: number; readonly finished: number }[];
  readonly chains: readonly CauseChain[];
  readonly unfinished: readonly CauseChain[];
  /** The mean number of whys of the finished chains. */
  readonly meanDepth: Figure;
}

const plain = (name: string): string => name.trim().toLowerCase();

function bad(row: number | null, field: string, message: string, cure: string): InputProblem {
  return { code: 'bad-value', message, cure, row, field };
}

function readBones(given: readonly string[]): readonly string[] | readonly InputProblem[] {
  const names = given.map((name) => name.trim());
  const distinct = new Set(names.map(plain));
  return names.length === 0 || names.length > 50 || names.includes('') || distinct.size < names.length
    ? [bad(null, 'bones', 'bones is not a list of 1 to 50 different names.', 'Name each bone once.')]
    : names;
}

function chainOf(
  given: CauseInput,
  row: number,
  bones: readonly string[],
): CauseChain | readonly InputProblem[] {
  const last = given.whys.findLastIndex((why) => why.trim() !== '');
  const whys = given.whys.slice(0, last + 1).map((why) => why.trim());
  const problems: InputProblem[] = [];
  if (given.cause.trim() === '')
    problems.push(bad(row, 'cause', 'cause is missing.', 'Say what may have caused it.'));
  const gap = whys.indexOf('');
  if (gap >= 0)
    problems.push(
      bad(
        row,
        `why${gap + 1}`,
        `why${gap + 1} is blank, but a later why is answered.`,
        'Answer them in order.',
      ),
    );
  if (whys.length > mostWhys)
    problems.push(bad(row, 'whys', `${whys.length} whys are more than ${mostWhys}.`, 'Split the chain.'));
  const bone = bones.find((name) => plain(name) === plain(given.bone));
  if (bone === undefined && given.bone.trim() !== '')
    problems.push(
      bad(
        row,
        'bone',
        `“${given.bone.trim().slice(0, 40)}” is not one of the bones.`,
        `Use ${bones.join(', ')}, or name it in the option bones.`,
      ),
    );
  if (problems.length > 0) return problems;
  const cause = given.cause.trim();
  return {
    row,
    problem: given.problem.trim(),
    bone: bone ?? '',
    cause,
    whys,
    depth: whys.length,
    end: whys.at(-1) ?? cause,
    finished: given.root,
  };
}

function notesOf(chains: readonly CauseChain[], bones: CauseAnalysis['bones']): Note[] {
  const notes: Note[] = [
    {
      code: 'counts',
      message: 'Counts show where the group looked, not how strong a cause is: check causes against facts.',
    },
  ];
  const open = chains.filter(({ finished }) => !finished).length;
  if (open > 0)
    notes.push({ code: 'unfinished', message: `Chains that have not reached a root cause yet: ${open}.` });
  const empty = bones.filter(({ bone, causes }) => bone !== '' && causes === 0).map(({ bone }) => bone);
  if (empty.length > 0 && chains.length > 0)
    notes.push({ code: 'empty-bones', message: `Nothing on ${empty.join(', ')}: looked at, or forgotten?` });
  if (chains.some(({ bone }) => bone === ''))
    notes.push({ code: 'no-bone', message: 'Some causes are on no bone yet.' });
  return notes;
}

/**
 * Sorts causes onto the bones of a cause-and-effect diagram and follows each chain of whys: its depth, where it
 * ends, and whether it has reached a root cause. Five whys are a habit, not a rule: a chain is finished when its
 * author says that the last answer can be acted on.
 *
 * Source: K. Ishikawa, Guide to Quality Control (1976); the chain of whys: T. Ohno, Toyota Production System (1988).
 * @returns the chains, or a problem for a missing cause, an unknown bone, or a why left out in the middle
 */
export function causeAnalysis(
  rows: readonly CauseInput[],
  options: { readonly bones?: readonly string[] } = {},
): CauseAnalysis | readonly InputProblem[] {
  const given = options.bones ?? serviceBones;
  const read = readBones(given);
  const problems: InputProblem[] = read.filter((one) => typeof one !== 'string');
  const names = problems.length > 0 ? [] : (read as readonly string[]);
  const chains: CauseChain[] = [];
  if (problems.length === 0)
    for (const [i, row] of rows.entries()) {
      const chain = chainOf(row, i + 1, names);
      if ('row' in chain) chains.push(chain);
      else problems.push(...chain);
    }
  if (problems.length > 0) return problems.slice(0, 50);

  const counts = new Map([...names, ''].map((bone) => [bone, { bone, causes: 0, finished: 0 }]));
  for (const { bone, finished } of chains) {
    const count = counts.get(bone);
    if (!count) continue;
    count.causes++;
    if (finished) count.finished++;
  }
  const bones = [...counts.values()].filter(({ bone, causes }) => bone !== '' || causes > 0);
  const depths = chains.filter(({ finished }) => finished).map(({ depth }) => depth);
  const depth = mean(depths);
  return {
    method: 'cause-analysis',
    convention: `Causes on ${names.length} bones; depth counts the whys answered after the cause.`,
    n: chains.length,
    inputs: { rows, bones: given },
    notes: notesOf(chains, bones),
    bones,
    chains,
    unfinished: chains.filter(({ finished }) => !finished),
    meanDepth: depth === null ? noFigure('No chain has reached a root cause.') : figure(depth, depths.length),
  };
}
