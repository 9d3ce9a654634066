import type { TableName } from '../ids.ts';
import { action } from './action.ts';
import { actor } from './actor.ts';
import { card } from './card.ts';
import { contactPoint } from './contactPoint.ts';
import type { RecordDefinition, RecordOf } from './define.ts';
import { extra } from './extra.ts';
import { failure } from './failure.ts';
import type { Field } from './field.ts';
import { journey } from './journey.ts';
import { lane } from './lane.ts';
import { link } from './link.ts';
import { momentOfTruth } from './momentOfTruth.ts';
import { persona } from './persona.ts';
import { project } from './project.ts';
import { response } from './response.ts';
import { stage } from './stage.ts';
import { transaction } from './transaction.ts';
import { authority } from './worksheets/authority.ts';
import { benchmark } from './worksheets/benchmark.ts';
import { briefing } from './worksheets/briefing.ts';
import { caseOption } from './worksheets/caseOption.ts';
import { caseUpdate } from './worksheets/caseUpdate.ts';
import { conflict } from './worksheets/conflict.ts';
import { costBenefit } from './worksheets/costBenefit.ts';
import { dataItem } from './worksheets/dataItem.ts';
import { feedbackPlan } from './worksheets/feedbackPlan.ts';
import { improvement } from './worksheets/improvement.ts';
import { incident } from './worksheets/incident.ts';
import { knowledgeEntry } from './worksheets/knowledgeEntry.ts';
import { kpi } from './worksheets/kpi.ts';
import { learningEntry } from './worksheets/learningEntry.ts';
import { legalDuty } from './worksheets/legalDuty.ts';
import { material } from './worksheets/material.ts';
import { measurement } from './worksheets/measurement.ts';
import { monitoringCriterion } from './worksheets/monitoringCriterion.ts';
import { monitoringPlan } from './worksheets/monitoringPlan.ts';
import { need } from './worksheets/need.ts';
import { observation } from './worksheets/observation.ts';
import { offer } from './worksheets/offer.ts';
import { partnership } from './worksheets/partnership.ts';
import { partnerUpdate } from './worksheets/partnerUpdate.ts';
import { priorityTable } from './worksheets/priorityTable.ts';
import { profitLink } from './worksheets/profitLink.ts';
import { promise } from './worksheets/promise.ts';
import { readinessCheck } from './worksheets/readinessCheck.ts';
import { relationshipFactor } from './worksheets/relationshipFactor.ts';
import { resource } from './worksheets/resource.ts';
import { respondent } from './worksheets/respondent.ts';
import { responsibility } from './worksheets/responsibility.ts';
import { retentionPeriod } from './worksheets/retentionPeriod.ts';
import { risk } from './worksheets/risk.ts';
import { samplePlan } from './worksheets/samplePlan.ts';
import { segment } from './worksheets/segment.ts';
import { serviceCase } from './worksheets/serviceCase.ts';
import { skill } from './worksheets/skill.ts';
import { standard } from './worksheets/standard.ts';
import { study } from './worksheets/study.ts';
import { studyItem } from './worksheets/studyItem.ts';
import { swotEntry } from './worksheets/swotEntry.ts';
import { technology } from './worksheets/technology.ts';
import { training } from './worksheets/training.ts';
import { workload } from './worksheets/workload.ts';

const registry = {
  project,
  journeys: journey,
  personas: persona,
  actors: actor,
  stages: stage,
  contactPoints: contactPoint,
  lanes: lane,
  cards: card,
  links: link,
  transactions: transaction,
  responses: response,
  momentsOfTruth: momentOfTruth,
  failures: failure,
  actions: action,
  segments: segment,
  needs: need,
  standards: standard,
  kpis: kpi,
  measurements: measurement,
  benchmarks: benchmark,
  profitLinks: profitLink,
  risks: risk,
  swot: swotEntry,
  resources: resource,
  workloads: workload,
  readiness: readinessCheck,
  responsibilities: responsibility,
  authorities: authority,
  briefings: briefing,
  trainings: training,
  skills: skill,
  cases: serviceCase,
  caseUpdates: caseUpdate,
  caseOptions: caseOption,
  knowledge: knowledgeEntry,
  materials: material,
  partnerships: partnership,
  conflicts: conflict,
  partnerUpdates: partnerUpdate,
  samplePlans: samplePlan,
  feedbackPlans: feedbackPlan,
  monitoringPlans: monitoringPlan,
  monitoringCriteria: monitoringCriterion,
  observations: observation,
  duties: legalDuty,
  dataItems: dataItem,
  costBenefits: costBenefit,
  retentionPeriods: retentionPeriod,
  relationshipFactors: relationshipFactor,
  improvements: improvement,
  promises: promise,
  technologies: technology,
  offers: offer,
  learning: learningEntry,
  incidents: incident,
  priorityTables: priorityTable,
  studies: study,
  studyItems: studyItem,
  respondents: respondent,
  extras: extra,
} as const;

/** The record type of each table. */
export type RecordTypes = { readonly [T in TableName]: RecordOf<(typeof registry)[T]> };

/** A table whose rows may belong to a stage, contact point, card or persona. */
export type WorksheetTable = {
  [T in TableName]: RecordTypes[T] extends { readonly card: unknown; readonly persona: unknown } ? T : never;
}[TableName];

/** Any record, with its fields by name; for code that works from definitions. */
export type AnyRecord = { readonly id: string } & { readonly [field: string]: unknown };

/** The definition of every record type, by table. */
export const definitions: Readonly<Record<TableName, RecordDefinition>> = registry as never;

/** Names of all tables, in the order they are written to files. */
export const tableNames: readonly TableName[] = Object.keys(registry) as TableName[];

/** The tables that are worksheets, in the order of files. */
export const worksheetTables: readonly WorksheetTable[] = tableNames.filter(
  (table) => definitions[table].worksheet,
) as WorksheetTable[];

const fieldLists = Object.fromEntries(
  tableNames.map((table) => [table, Object.entries(definitions[table].fields)]),
) as unknown as Readonly<Record<TableName, readonly (readonly [name: string, field: Field])[]>>;

/** The fields of a table by name, in the order of the definition. The same list every time. */
export function fieldsOf(table: TableName): readonly (readonly [name: string, field: Field])[] {
  return fieldLists[table];
}

/** The definition of one field, or undefined when this version does not know it. */
export function fieldOf(table: TableName, field: string): Field | undefined {
  const fields = definitions[table].fields;
  return Object.hasOwn(fields, field) ? fields[field] : undefined;
}

/** The key under which one member of a members field is stored and set. */
export function memberKey(field: string, member: string): string {
  return `${field}:${member}`;
}

/** Splits a member key; null when `key` is not one of a known members field of `table`. */
export function parseMemberKey(table: TableName, key: string): { field: string; member: string } | null {
  const cut = key.indexOf(':');
  if (cut <= 0) return null;
  const field = key.slice(0, cut);
  return fieldOf(table, field)?.kind === 'members' ? { field, member: key.slice(cut + 1) } : null;
}

/** A record with every known field: those given, and the defaults of the rest. Unknown fields are kept. */
export function completeRecord<T extends TableName>(
  table: T,
  given: { readonly id: string } & { readonly [field: string]: unknown },
): RecordTypes[T] {
  const record: Record<string, unknown> = { ...given };
  for (const [name, field] of fieldLists[table]) {
    if (record[name] === undefined) record[name] = field.default;
  }
  return record as RecordTypes[T];
}
