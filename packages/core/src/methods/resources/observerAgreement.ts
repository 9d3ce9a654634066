import type { InputProblem } from '../data/problems.ts';
import { type Figure, figure, type Interval, noFigure } from '../figure.ts';
import { cohenKappa, type KappaWeights } from '../numeric/kappa.ts';
import type { MethodResult, Note } from '../result.ts';
import { fleissKappa, kappaInterval } from './agreementFigures.ts';
import { problem } from './shared.ts';

/** The mark one observer gave one interaction on one criterion. Blank: not marked. */
export interface ObserverMark {
  readonly interaction: string;
  readonly criterion: string;
  readonly observer: string;
  readonly mark: string;
  /** Row of the input, from 1, for messages. */
  readonly row?: number;
}

export interface AgreementSetting {
  /** For graded marks and two observers: how much a near miss counts. */
  readonly weights: KappaWeights;
  /** All marks there may be, in order, by criterion; weights count the steps between them. */
  readonly scales: Readonly<Record<string, readonly string[]>>;
}

export interface CriterionAgreement {
  readonly criterion: string;
  readonly observers: readonly string[];
  /** Share of interactions (or of pairs of observers) with the same mark. */
  readonly raw: Figure;
  readonly expected: Figure;
  readonly kappa: Figure;
  readonly interval: Interval | null;
  readonly kind: 'Cohen' | 'Cohen, linear' | 'Cohen, quadratic' | 'Fleiss';
  /** Interactions left out because fewer than two observers marked them. */
  readonly unpaired: number;
  /** Share of the most frequent mark among all marks that count. */
  readonly prevalence: Figure;
}

export interface ObserverAgreementResult extends MethodResult<AgreementSetting> {
  readonly criteria: readonly CriterionAgreement[];
  /** All criteria together. Kappas of different criteria are not pooled. */
  readonly raw: Figure;
}

type ByObserver = ReadonlyMap<string, string>;

interface Group {
  readonly observers: Set<string>;
  readonly items: Map<string, Map<string, string>>;
}

function group(marks: readonly ObserverMark[], problems: InputProblem[]): ReadonlyMap<string, Group> {
  const groups = new Map<string, Group>();
  for (const { interaction, criterion, observer, mark, row = null } of marks) {
    if (mark === '') continue;
    const of = groups.get(criterion) ?? { observers: new Set(), items: new Map() };
    groups.set(criterion, of);
    const item = of.items.get(interaction) ?? new Map<string, string>();
    of.items.set(interaction, item);
    if (item.has(observer))
      problems.push(
        problem(
          row,
          'observer',
          `${observer} marked “${interaction}” twice${criterion === '' ? '' : ` on “${criterion}”`}.`,
          'Keep one mark of each observer for an interaction and criterion.',
          'duplicate',
        ),
      );
    item.set(observer, mark);
    of.observers.add(observer);
  }
  return groups;
}

function mostFrequent(items: readonly ByObserver[]): Figure {
  const counts = new Map<string, number>();
  let n = 0;
  for (const item of items)
    for (const mark of item.values()) {
      counts.set(mark, (counts.get(mark) ?? 0) + 1);
      n++;
    }
  return n === 0
    ? noFigure('No interaction was marked by two.')
    : figure(Math.max(...counts.values()) / n, n);
}

function agreement(
  criterion: string,
  { observers, items }: Group,
  setting: AgreementSetting,
): CriterionAgreement {
  const names = [...observers];
  const paired = [...items.values()].filter((item) => item.size > 1);
  const about = {
    criterion,
    observers: names,
    unpaired: items.size - paired.length,
    prevalence: mostFrequent(paired),
  };
  if (names.length > 2) {
    const { raw, expected, kappa } = fleissKappa(paired.map((item) => [...item.values()]));
    return { ...about, raw, expected, kappa, interval: null, kind: 'Fleiss' };
  }
  const [a = '', b = ''] = names;
  const pairs = paired.map((item): [string, string] => [item.get(a) ?? '', item.get(b) ?? '']);
  const scale = Object.hasOwn(setting.scales, criterion) ? setting.scales[criterion] : undefined;
  const found = cohenKappa(pairs, { weights: setting.weights, ...(scale ? { categories: scale } : {}) });
  return {
    ...about,
    raw: found.raw,
    expected: found.expected,
    kappa: found.kappa,
    interval: kappaInterval(pairs, found),
    kind: setting.weights === 'none' ? 'Cohen' : `Cohen, ${setting.weights}`,
  };
}

function notesOf(all: readonly CriterionAgreement[], setting: AgreementSetting): readonly Note[] {
  const notes: Note[] = [];
  const add = (code: string, message: string): void => void notes.push({ code, message });
  const named = (of: readonly CriterionAgreement[]): string =>
    of.map(({ criterion }) => criterion || 'the marks').join(', ');
  const rare = all.filter(
    ({ raw, kappa, prevalence }) =>
      (raw.value ?? 0) >= 0.6 && (kappa.value ?? 0) < 0.6 && (prevalence.value ?? 0) >= 0.8,
  );
  if (rare.length > 0)
    add(
      'low-prevalence',
      `${named(rare)}: almost all marks are the same, so kappa is low or missing although the observers agree. Read it beside the raw agreement.`,
    );
  const few = all.filter(({ kappa }) => kappa.n < 30);
  if (few.length > 0)
    add(
      'few-items',
      `${named(few)}: fewer than 30 interactions, so kappa is rough; below 10 it gets no interval.`,
    );
  const many = all.filter(({ kind }) => kind === 'Fleiss');
  if (many.length > 0 && setting.weights !== 'none')
    add('no-weights', `${named(many)}: Fleiss’ kappa has no weights: a near miss counts as a disagreement.`);
  const guessed = all.filter(
    ({ criterion, kind }) => kind !== 'Fleiss' && !Object.hasOwn(setting.scales, criterion),
  );
  if (setting.weights !== 'none' && guessed.length > 0)
    add(
      'scale-guessed',
      `${named(guessed)}: the steps are counted between the marks that were given. Name the scale, so that marks nobody gave count as steps too.`,
    );
  const left = all.reduce((total, { unpaired }) => total + unpaired, 0);
  if (left > 0) add('unpaired', `${left} interactions were marked by one observer only and are left out.`);
  return notes;
}

/**
 * How far observers agree on each criterion, beyond what chance would give: Cohen's kappa (1960), weighted on
 * request (1968), for two observers; Fleiss' kappa (1971) for more. Raw agreement stands beside it.
 */
export function observerAgreement(
  marks: readonly ObserverMark[],
  setting: AgreementSetting,
): ObserverAgreementResult | readonly InputProblem[] {
  const problems: InputProblem[] = [];
  const groups = group(marks, problems);
  for (const { criterion, mark, row = null } of marks) {
    const scale = Object.hasOwn(setting.scales, criterion) ? setting.scales[criterion] : undefined;
    if (mark !== '' && scale && !scale.includes(mark))
      problems.push(
        problem(
          row,
          criterion,
          `“${mark}” is not on the scale of “${criterion}”.`,
          `Give ${scale.join(', ')}.`,
        ),
      );
  }
  if (problems.length > 0) return problems;
  const criteria = [...groups].map(([criterion, of]) => agreement(criterion, of, setting));
  const n = criteria.reduce((total, { raw }) => total + raw.n, 0);
  const agreed = criteria.reduce((total, { raw }) => total + (raw.value ?? 0) * raw.n, 0);
  return {
    method: 'observer-agreement',
    convention:
      'Kappa is agreement beyond chance: 1 full, 0 as by chance; two observers after Cohen, more after Fleiss. n counts marked interactions × criteria.',
    n,
    inputs: setting,
    notes: notesOf(criteria, setting),
    criteria,
    raw: n === 0 ? noFigure('No interaction was marked by two observers.') : figure(agreed / n, n),
  };
}
