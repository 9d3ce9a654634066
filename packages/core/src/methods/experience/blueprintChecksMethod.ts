import type { InputProblem } from '../data/problems.ts';
import { text, type ValuesOf } from '../data/shape.ts';
import { defineMethod } from '../method.ts';
import type { ResultTable } from '../result.ts';
import {
  type BlueprintChecks,
  type BlueprintStep,
  blueprintChecks,
  blueprintLanes,
} from './blueprintChecks.ts';
import { reasons, shownValue } from './shown.ts';

const columns = {
  step: text({ help: 'What is done.', also: ['card', 'title'], required: true }),
  lane: text({
    help: 'Its lane: customer actions, front-stage or back-stage are checked; any other can be linked to.',
    required: true,
  }),
  contactPoint: text({ help: 'The contact point it stands at.', also: ['touchpoint'] }),
  stage: text({ help: 'The stage, where it stands at no contact point.' }),
  links: text({
    help: 'The steps it is linked with, by id or name, separated by semicolons.',
    also: ['linked with'],
  }),
  id: text({ help: 'Tells steps of one name apart; the name when left out.' }),
};

type Row = ValuesOf<typeof columns>;

function plain(word: string): string {
  return word
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ')
    .trim();
}

function namesIn(links: string): readonly string[] {
  return links
    .split(';')
    .map((name) => name.trim())
    .filter((name) => name !== '');
}

/** The steps with links by id, or which names are unknown or belong to several steps. */
function stepsOf(rows: readonly Row[]): readonly BlueprintStep[] | readonly InputProblem[] {
  const problems: InputProblem[] = [];
  const say = (code: string, row: number, field: string, message: string, cure: string): void =>
    void problems.push({ code, message, cure, row, field });
  const byName = new Map<string, string[]>();
  const known = new Set<string>();
  const ids = rows.map(({ id, step }, at) => {
    const own = id || step;
    if (id !== '' && known.has(id))
      say('id-twice', at + 1, 'id', `The id “${id}” is given twice.`, 'Give every step an id of its own.');
    // Steps of one name stay apart; only a link to that name cannot tell which of them is meant.
    const key = known.has(own) ? `${own} (row ${at + 1})` : own;
    known.add(own);
    for (const name of new Set([plain(own), plain(step)])) {
      const meant = byName.get(name);
      if (meant) meant.push(key);
      else byName.set(name, [key]);
    }
    return key;
  });
  const explicit = new Set(rows.flatMap(({ id }) => (id === '' ? [] : [id])));
  const steps = rows.map(({ step, lane, contactPoint, stage, links }, at): BlueprintStep => {
    const found = namesIn(links).flatMap((name) => {
      const meant = explicit.has(name) ? [name] : (byName.get(plain(name)) ?? []);
      if (meant.length === 1) return meant;
      const shown = name.slice(0, 60);
      if (meant.length === 0)
        say('unknown-step', at + 1, 'links', `There is no step “${shown}”.`, 'Name a step of the table.');
      else
        say(
          'several-steps',
          at + 1,
          'links',
          `“${shown}” is the name of ${meant.length} steps.`,
          'Give them ids and name the id.',
        );
      return [];
    });
    const kind = blueprintLanes.find((one) => plain(one) === plain(lane)) ?? null;
    return { id: ids[at] ?? step, title: step, lane: kind, contactPoint, stage, links: found };
  });
  return problems.length > 0 ? problems.slice(0, 50) : steps;
}

const whys = {
  withoutInteraction: 'meets no customer action: what does the customer do here?',
  orphans: 'linked with nothing: which step does it serve?',
} as const;

function show({
  frontStage,
  backStage,
  withoutInteraction,
  orphans,
  cards,
  inputs,
}: BlueprintChecks): readonly ResultTable[] {
  const byId = new Map(inputs.steps.map((step) => [step.id, step]));
  const lines = (['withoutInteraction', 'orphans'] as const).flatMap((check) =>
    cards[check].flatMap((id) => {
      const step = byId.get(id);
      return step
        ? [[step.title, step.lane, step.contactPoint || step.stage || 'no place', whys[check]]]
        : [];
    }),
  );
  return [
    {
      title: 'Checks',
      columns: [{ label: 'Check' }, { label: 'Steps looked at' }, { label: 'Found' }],
      rows: [
        ['Front-stage steps that meet no customer action', frontStage, shownValue(withoutInteraction)],
        ['Back-stage steps without a link', backStage, shownValue(orphans)],
      ],
      notes: reasons(withoutInteraction, orphans),
    },
    ...(lines.length > 0
      ? [
          {
            title: 'Steps to look at',
            columns: [{ label: 'Step' }, { label: 'Lane' }, { label: 'Where' }, { label: 'Why' }],
            rows: lines,
          },
        ]
      : []),
  ];
}

export const blueprintChecksMethod = defineMethod({
  name: 'blueprint-checks',
  label: 'Checks of a service blueprint',
  summary:
    'Which front-stage steps meet no customer action, and which back-stage steps serve nothing that is drawn.',
  row: 'a step (a card) of the blueprint',
  columns,
  options: {},
  compute: (rows): BlueprintChecks | readonly InputProblem[] => {
    const steps = stepsOf(rows);
    const [first] = steps;
    return first && 'cure' in first
      ? (steps as readonly InputProblem[])
      : blueprintChecks(steps as readonly BlueprintStep[]);
  },
  show,
});
