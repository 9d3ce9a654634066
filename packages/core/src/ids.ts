/** The prefix every id of a table starts with, so that an id says what it names. */
export const idPrefixes = {
  project: 'prj',
  journeys: 'jny',
  personas: 'per',
  actors: 'act',
  stages: 'stg',
  contactPoints: 'cpt',
  lanes: 'lan',
  cards: 'crd',
  links: 'lnk',
  transactions: 'trn',
  responses: 'rsp',
  momentsOfTruth: 'mot',
  failures: 'fail',
  actions: 'tsk',
  segments: 'seg',
  needs: 'ned',
  standards: 'std',
  kpis: 'kpi',
  measurements: 'mea',
  benchmarks: 'bmk',
  profitLinks: 'spc',
  risks: 'rsk',
  swot: 'swt',
  resources: 'res',
  workloads: 'wkl',
  readiness: 'rdy',
  responsibilities: 'rsb',
  authorities: 'aut',
  briefings: 'brf',
  trainings: 'trg',
  skills: 'skl',
  cases: 'cas',
  caseUpdates: 'upd',
  caseOptions: 'opt',
  knowledge: 'knw',
  materials: 'mat',
  partnerships: 'prt',
  conflicts: 'cnf',
  partnerUpdates: 'pup',
  samplePlans: 'smp',
  feedbackPlans: 'fbp',
  monitoringPlans: 'mon',
  monitoringCriteria: 'crt',
  observations: 'obs',
  duties: 'law',
  dataItems: 'dat',
  costBenefits: 'cbl',
  retentionPeriods: 'ret',
  relationshipFactors: 'rel',
  improvements: 'imp',
  promises: 'prm',
  technologies: 'tec',
  offers: 'ofr',
  learning: 'lrn',
  incidents: 'inc',
  priorityTables: 'pty',
  studies: 'sty',
  studyItems: 'itm',
  respondents: 'rpd',
  extras: 'ext',
} as const;

/** The name of a table of the model. */
export type TableName = keyof typeof idPrefixes;

/** The id of a record of table `T`, for example `stg_8f2k…` for `Id<'stages'>`. */
export type Id<T extends TableName = TableName> = `${(typeof idPrefixes)[T]}_${string}`;

/** Mints ids that were never used before; each call gives another one. */
export type IdSource = <T extends TableName>(table: T) => Id<T>;

const alphabet = '23456789abcdefghijkmnpqrstuvwxyz';

/**
 * Makes an id source from a source of randomness.
 * @param random gives numbers in [0, 1); pass a seeded one for repeatable ids. 12 characters of 5 bits
 * each keep the chance of a collision among a million ids below one in two million.
 */
export function createIdSource(random: () => number): IdSource {
  return (table) => {
    let id = '';
    for (let i = 0; i < 12; i++) id += alphabet[Math.floor(random() * alphabet.length)];
    return `${idPrefixes[table]}_${id}` as Id<typeof table>;
  };
}

const tableByPrefix = new Map<string, TableName>(
  (Object.entries(idPrefixes) as [TableName, string][]).map(([table, prefix]) => [prefix, table]),
);

/** The table an id belongs to, told by its prefix, or null when the id is not one of ours. */
export function tableOfId(id: string): TableName | null {
  const cut = id.indexOf('_');
  return cut > 0 && cut < id.length - 1 ? (tableByPrefix.get(id.slice(0, cut)) ?? null) : null;
}

/** Whether `id` is a well-formed id of `table`. The project has one id only. */
export function isIdOf<T extends TableName>(table: T, id: unknown): id is Id<T> {
  if (table === 'project') return id === projectId;
  return typeof id === 'string' && tableOfId(id) === table && /^[a-z]+_[A-Za-z0-9_-]{1,64}$/.test(id);
}

/** The one project record of a document. Fixed, so that two first writers meet in the same record. */
export const projectId: Id<'project'> = 'prj_project';
