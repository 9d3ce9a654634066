import type { InputProblem } from '../../data/problems.ts';
import { type Agreement, cohenKappa } from '../../numeric/kappa.ts';
import type { MethodResult, Note } from '../../result.ts';

/** What set the incident off: the three groups of the literature, in our own words. */
export const incidentGroups = [
  { value: 'delivery failure', label: 'How staff answered a failure of the service' },
  { value: 'needs and requests', label: 'How staff answered a need or request' },
  { value: 'unprompted action', label: 'What staff did unprompted' },
] as const;

export type IncidentGroup = (typeof incidentGroups)[number]['value'];
export type IncidentOutcome = 'satisfying' | 'dissatisfying';
export type LoyaltyChange = 'more loyal' | 'less loyal' | 'unchanged';

/** A story of a critical incident as one coder sorted it, with the second coder's view where there is one. */
export interface IncidentInput {
  readonly incident: string;
  readonly contactPoint: string;
  readonly group: IncidentGroup | null;
  readonly outcome: IncidentOutcome | null;
  readonly loyalty: LoyaltyChange | null;
  readonly secondGroup: IncidentGroup | null;
  readonly secondOutcome: IncidentOutcome | null;
}

/** Incidents by outcome. */
export interface OutcomeCounts {
  readonly satisfying: number;
  readonly dissatisfying: number;
}

export interface CriticalIncidents extends MethodResult<{ readonly rows: readonly IncidentInput[] }> {
  /** Counts by the first coder, in the order of the groups. */
  readonly groups: readonly ({ readonly group: IncidentGroup } & OutcomeCounts)[];
  /** Falling by incidents, then by name; “” are those placed nowhere. */
  readonly contactPoints: readonly ({
    readonly contactPoint: string;
    readonly total: number;
    /** Incidents that changed loyalty: critical episodes. */
    readonly episodes: number;
  } & OutcomeCounts)[];
  readonly loyalty: Readonly<Record<LoyaltyChange | 'not known', number>>;
  /** The rows of critical episodes, in order of entry. */
  readonly episodes: readonly {
    readonly row: number;
    readonly incident: string;
    readonly loyalty: LoyaltyChange;
  }[];
  /** Incidents the first coder has not sorted fully. */
  readonly uncoded: readonly { readonly row: number; readonly incident: string; readonly why: string }[];
  /** The two coders' agreement on the group, and on the outcome. */
  readonly groupAgreement: Agreement;
  readonly outcomeAgreement: Agreement;
}

function pairs<T extends string>(
  of: readonly (readonly [T | null, T | null])[],
): (readonly [string, string])[] {
  return of.flatMap(([a, b]) => (a !== null && b !== null ? [[a, b] as const] : []));
}

function byContactPoint(rows: readonly IncidentInput[]): CriticalIncidents['contactPoints'] {
  const found = new Map<
    string,
    { total: number; episodes: number; satisfying: number; dissatisfying: number }
  >();
  for (const { contactPoint, outcome, loyalty } of rows) {
    const counts = found.get(contactPoint) ?? { total: 0, episodes: 0, satisfying: 0, dissatisfying: 0 };
    counts.total++;
    if (isEpisode(loyalty)) counts.episodes++;
    if (outcome !== null) counts[outcome]++;
    found.set(contactPoint, counts);
  }
  return [...found]
    .map(([contactPoint, counts]) => ({ contactPoint, ...counts }))
    .sort((a, b) => b.total - a.total || (a.contactPoint < b.contactPoint ? -1 : 1));
}

function isEpisode(loyalty: LoyaltyChange | null): loyalty is Exclude<LoyaltyChange, 'unchanged'> {
  return loyalty !== null && loyalty !== 'unchanged';
}

function notesOf(agreements: readonly Agreement[], uncoded: number): Note[] {
  const notes: Note[] = [
    {
      code: 'stories',
      message: 'People tell what they remember: counts of stories are no shares of all customers.',
    },
  ];
  if (uncoded > 0)
    notes.push({
      code: 'not-coded',
      message: `Not in the first table, without a group or an outcome: ${uncoded}.`,
    });
  if (agreements.every(({ n }) => n === 0))
    notes.push({
      code: 'one-coder',
      message: 'A second coder is missing: nobody knows how firm the sorting is.',
    });
  else if (agreements.some(({ n }) => n > 0 && n < 30))
    notes.push({
      code: 'few-pairs',
      message: 'Fewer than 30 incidents were sorted by both: the agreement is a rough figure.',
    });
  if (
    agreements.some(({ raw, kappa }) => (raw.value ?? 0) >= 0.8 && kappa.value !== null && kappa.value < 0.4)
  )
    notes.push({
      code: 'rare-marks',
      message: 'Raw agreement is high and kappa low: one mark was given nearly always. Show both.',
    });
  return notes;
}

/**
 * Sorts critical incidents into three groups, satisfying and dissatisfying, by contact point, and says how far two
 * coders agree (Cohen's kappa, with raw agreement). A critical episode is an incident that changed loyalty.
 *
 * Source: J. C. Flanagan, “The critical incident technique” (1954); the three groups: M. J. Bitner, B. H. Booms
 * and M. S. Tetreault, “The service encounter” (1990); kappa: J. Cohen (1960).
 * @returns the counts, or a problem for an incident without words
 */
export function criticalIncidents(
  rows: readonly IncidentInput[],
): CriticalIncidents | readonly InputProblem[] {
  const problems = rows.flatMap(({ incident }, i): InputProblem[] =>
    incident.trim() === ''
      ? [
          {
            code: 'missing',
            message: 'incident is missing.',
            cure: 'Say in a line what happened.',
            row: i + 1,
            field: 'incident',
          },
        ]
      : [],
  );
  if (problems.length > 0) return problems.slice(0, 50);
  const groups = incidentGroups.map(({ value: group }) => ({ group, satisfying: 0, dissatisfying: 0 }));
  const loyalty = { 'more loyal': 0, 'less loyal': 0, unchanged: 0, 'not known': 0 };
  const episodes: { row: number; incident: string; loyalty: LoyaltyChange }[] = [];
  const uncoded: { row: number; incident: string; why: string }[] = [];
  for (const [i, one] of rows.entries()) {
    loyalty[one.loyalty ?? 'not known']++;
    if (isEpisode(one.loyalty)) episodes.push({ row: i + 1, incident: one.incident, loyalty: one.loyalty });
    const counts = groups.find(({ group }) => group === one.group);
    if (counts && one.outcome !== null) counts[one.outcome]++;
    else {
      const missing = [one.group === null ? 'group' : '', one.outcome === null ? 'outcome' : ''].filter(
        Boolean,
      );
      uncoded.push({ row: i + 1, incident: one.incident, why: `No ${missing.join(', no ')}.` });
    }
  }
  const groupAgreement = cohenKappa(pairs(rows.map((one) => [one.group, one.secondGroup])), {
    categories: incidentGroups.map(({ value }) => value),
  });
  const outcomeAgreement = cohenKappa(pairs(rows.map((one) => [one.outcome, one.secondOutcome])), {
    categories: ['satisfying', 'dissatisfying'],
  });
  return {
    method: 'critical-incidents',
    convention: 'Counts by the first coder; agreement by Cohen’s kappa over incidents sorted by both.',
    n: rows.length,
    inputs: { rows },
    notes: notesOf([groupAgreement, outcomeAgreement], uncoded.length),
    groups,
    contactPoints: byContactPoint(rows),
    loyalty,
    episodes,
    uncoded,
    groupAgreement,
    outcomeAgreement,
  };
}
