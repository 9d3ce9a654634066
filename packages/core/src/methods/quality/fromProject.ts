import type { Json } from '../../json.ts';
import { compareOrder } from '../../order/order.ts';
import type { Snapshot } from '../../snapshot/snapshot.ts';
import type { DataRow, MethodData } from '../method.ts';
import type { FromProject, ProjectSources } from '../projectData.ts';
import { dimensions } from './dimensions.ts';
import { gapsOfProject } from './gapsOfProject.ts';
import type { Answer, StudyItem } from './study.ts';
import { type StoredStudy, studyInput } from './studyInput.ts';

/** Titles for ids, each one different, so that two contact points of one title are not taken for one. */
function titles(snapshot: Snapshot, table: 'contactPoints' | 'stages'): ReadonlyMap<string, string> {
  const taken = new Set<string>();
  return new Map(
    [...snapshot.tables[table].values()].map(({ id, title }): [string, string] => {
      let name = title;
      for (let n = 2; taken.has(name); n++) name = `${title} (${n})`;
      taken.add(name);
      return [id, name];
    }),
  );
}

function itemRows(items: readonly StudyItem[], points: ReadonlyMap<string, string>): Json {
  return items.map(({ id, dimension, topic, reverse, contactPoints }) => ({
    id,
    dimension,
    topic,
    reverse,
    contactPoints: contactPoints.map((point) => points.get(point) ?? point),
  }));
}

function headed(letter: string, ids: readonly string[], answers: readonly Answer[]): DataRow {
  return Object.fromEntries(ids.map((id, at) => [`${letter}${id}`, answers[at] ?? null]));
}

function optionsOf(snapshot: Snapshot, stored: StoredStudy): DataRow {
  const points = titles(snapshot, 'contactPoints');
  const stageNames = titles(snapshot, 'stages');
  const input = stored.answers ?? stored.means;
  const linked = new Set(stored.items.flatMap(({ contactPoints }) => contactPoints));
  const stages = Object.entries(input?.stageOf ?? {}).filter(([point]) => linked.has(point));
  return {
    items: itemRows(stored.items, points),
    min: input?.scale.min ?? 1,
    max: input?.scale.max ?? 7,
    stages: Object.fromEntries(
      stages.map(([point, stage]) => [points.get(point) ?? point, stageNames.get(stage) ?? stage]),
    ),
    ...(input?.groupWeights ? { weights: input.groupWeights } : {}),
  };
}

function answerRows(stored: StoredStudy, letters: readonly ('E' | 'P')[]): readonly DataRow[] {
  const ids = stored.items.map(({ id }) => id);
  return (stored.answers?.respondents ?? []).map((respondent) => ({
    id: respondent.id,
    segment: respondent.segment,
    date: respondent.date,
    ...Object.assign(
      {},
      ...letters.map((letter) =>
        headed(letter, ids, letter === 'E' ? respondent.expected : respondent.perceived),
      ),
    ),
    ...(respondent.points
      ? headed(
          'W',
          dimensions.map((_, at) => String(at + 1)),
          respondent.points,
        )
      : {}),
  }));
}

function newest(snapshot: Snapshot, instruments: readonly string[]): readonly StoredStudy[] {
  return [...snapshot.tables.studies.values()]
    .filter(({ instrument }) => instrument !== null && instruments.includes(instrument))
    .sort((a, b) => (b.date ?? '').localeCompare(a.date ?? '', 'en') || compareOrder(a, b))
    .flatMap(({ id }) => studyInput(snapshot, id) ?? []);
}

const servqualData: FromProject = (snapshot) => {
  const stored = newest(snapshot, ['servqual']).find(({ answers, means }) => answers ?? means);
  if (!stored) return null;
  const options = optionsOf(snapshot, stored);
  if (!stored.means)
    return {
      rows: answerRows(stored, ['E', 'P']),
      options: { ...options, ...shareOf(stored) },
      notes: stored.notes,
    };
  const { means } = stored;
  return {
    rows: stored.items.map(({ id }, at) => ({
      item: id,
      E: means.expected[at] ?? null,
      P: means.perceived[at] ?? null,
    })),
    options: { ...options, ...(means.respondents === null ? {} : { n: means.respondents }) },
    notes: stored.notes,
  };
};

function shareOf({ answers }: StoredStudy): DataRow {
  return answers?.minimumShare === undefined ? {} : { minimumShare: answers.minimumShare };
}

const servperfData: FromProject = (snapshot) => {
  const stored = newest(snapshot, ['servperf', 'servqual']).find(({ answers }) => answers);
  if (!stored) return null;
  return {
    rows: answerRows(stored, ['P']),
    options: { ...optionsOf(snapshot, stored), ...shareOf(stored) },
    notes: stored.notes,
  };
};

const alphaData: FromProject = (snapshot) => {
  const stored = newest(snapshot, ['servqual', 'servperf']).find(({ answers }) => answers);
  if (!stored) return null;
  const { items, min, max } = optionsOf(snapshot, stored);
  const paired = stored.study.instrument === 'servqual';
  return {
    rows: answerRows(stored, paired ? ['E', 'P'] : ['P']),
    options: { items: items ?? null, min: min ?? null, max: max ?? null },
    notes: stored.notes,
  };
};

const isObject = (value: unknown): value is Readonly<Record<string, Json>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const toleranceData: FromProject = (snapshot): MethodData | null => {
  const [stored] = newest(snapshot, ['zone of tolerance']);
  if (!stored) return null;
  const items = [...snapshot.tables.studyItems.values()]
    .filter(({ study }) => study === stored.study.id)
    .sort(compareOrder);
  const rows = [...snapshot.tables.respondents.values()]
    .filter(({ study, inFrame }) => study === stored.study.id && inFrame !== 'no')
    .sort(compareOrder)
    .flatMap(({ answers }) =>
      items.flatMap((item): DataRow[] => {
        const own = isObject(answers) && Object.hasOwn(answers, item.id) ? answers[item.id] : null;
        if (!isObject(own)) return [];
        return [
          {
            item: item.perception || item.expectation || 'unnamed item',
            adequate: own['a'] ?? null,
            desired: own['e'] ?? null,
            perceived: own['p'] ?? null,
          },
        ];
      }),
    );
  const { scaleMin, scaleMax } = stored.study;
  if (rows.length === 0) return null;
  // Items need no dimension here.
  const notes = stored.notes.filter(({ code }) => code === 'out-of-frame');
  return { rows, options: { min: scaleMin ?? 1, max: scaleMax ?? 9 }, notes };
};

/** The two newest waves with answers to the same items, the older one first. */
const comparisonData: FromProject = (snapshot) => {
  const [later, earlier] = newest(snapshot, ['servqual']).filter(({ answers }) => answers);
  if (!later || !earlier) return null;
  const shape = ({ items }: StoredStudy): string =>
    JSON.stringify(items.map(({ dimension, topic, reverse }) => [dimension, topic, reverse]));
  if (shape(later) !== shape(earlier)) return null;
  const name = ({ study }: StoredStudy): string => study.wave || study.title || study.date || 'wave';
  const names = [name(earlier), name(later) === name(earlier) ? `${name(later)} (2)` : name(later)] as const;
  const { items, min, max } = optionsOf(snapshot, later);
  return {
    rows: [earlier, later].flatMap((stored, at) =>
      answerRows(stored, ['E', 'P']).map((row) => ({ ...row, wave: names[at] ?? '' })),
    ),
    options: {
      items: items ?? null,
      min: min ?? null,
      max: max ?? null,
      by: 'wave',
      first: names[0],
      second: names[1],
    },
    notes: [earlier, later].flatMap(({ notes }, at) =>
      notes.map(({ code, message }) => ({ code, message: `${names[at] ?? ''}: ${message}` })),
    ),
  };
};

const gapsData: FromProject = (snapshot, journey) => {
  const { evidence, study } = gapsOfProject(snapshot, journey);
  if (evidence.length === 0 && !study) return null;
  return {
    rows: evidence.map(({ gap, where, what, open }) => ({
      name: where.trim() || 'untitled',
      gap,
      finding: what,
      open: open ? 'yes' : 'no',
    })),
    options:
      study && study.value !== null ? { study: study.value, ...(study.n > 0 ? { n: study.n } : {}) } : {},
  };
};

/** What the methods of quality are run on when they are run on a project. */
export const qualitySources: ProjectSources = {
  servqual: servqualData,
  servperf: servperfData,
  'cronbach-alpha': alphaData,
  'zone-of-tolerance': toleranceData,
  'study-comparison': comparisonData,
  'five-gaps': gapsData,
};
