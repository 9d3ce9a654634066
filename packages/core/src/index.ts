export type { ChangeSet, Op, Put, SetField, Splice } from './change/changeSet.ts';
export { changeSet, put, set, splice } from './change/changeSet.ts';
export { type Applied, applyChangeSet, withMember } from './change/apply.ts';
export { checkChangeSet, dropNoOps } from './change/check.ts';
export { describeChange, describeDifference } from './change/describe.ts';
export { composeChangeSets, invertChangeSet } from './change/invert.ts';
export { type Prepared, prepareChangeSet } from './change/prepare.ts';
export { isRefusal, type Refusal, refuse } from './change/refusal.ts';
export { applyTextEdit, diffText, fitTextEdit, type TextEdit } from './change/textDiff.ts';
export {
  createIdSource,
  type Id,
  type IdSource,
  idPrefixes,
  isIdOf,
  projectId,
  type TableName,
  tableOfId,
} from './ids.ts';
export { type Json, sameJson } from './json.ts';
export {
  compareOrder,
  isOrderKey,
  type Ordered,
  type OrderPlan,
  orderKeyAt,
  orderKeyBetween,
  orderKeysAt,
  orderKeysBetween,
} from './order/order.ts';
export type { Action } from './records/action.ts';
export type { Actor } from './records/actor.ts';
export type { Card, CardPlace } from './records/card.ts';
export type { ContactPoint, ContactPointPlace } from './records/contactPoint.ts';
export type { RecordDefinition, RecordOf } from './records/define.ts';
export type { Extra } from './records/extra.ts';
export type { Failure } from './records/failure.ts';
export type {
  ChoiceField,
  DateField,
  Field,
  FieldInfo,
  FlagField,
  JsonField,
  LineField,
  MembersField,
  NumberField,
  Option,
  OrderField,
  PlaceField,
  RefField,
  TextField,
} from './records/field.ts';
export type { Journey } from './records/journey.ts';
export type { Lane } from './records/lane.ts';
export type { Link } from './records/link.ts';
export type { MomentOfTruth } from './records/momentOfTruth.ts';
export type { Persona } from './records/persona.ts';
export type { Project } from './records/project.ts';
export {
  type AnyRecord,
  completeRecord,
  definitions,
  fieldOf,
  fieldsOf,
  memberKey,
  parseMemberKey,
  type RecordTypes,
  tableNames,
  type WorksheetTable,
  worksheetTables,
} from './records/registry.ts';
export type { Response } from './records/response.ts';
export type { Stage } from './records/stage.ts';
export type { Transaction } from './records/transaction.ts';
export { checkField, checkJson, type FieldProblem } from './records/validate.ts';
export { channels, emotionScale, servqualDimensions } from './records/vocabulary.ts';
export type { Authority } from './records/worksheets/authority.ts';
export type { Benchmark } from './records/worksheets/benchmark.ts';
export type { Briefing } from './records/worksheets/briefing.ts';
export type { CaseOption } from './records/worksheets/caseOption.ts';
export type { CaseUpdate } from './records/worksheets/caseUpdate.ts';
export type { Conflict } from './records/worksheets/conflict.ts';
export type { CostBenefit } from './records/worksheets/costBenefit.ts';
export type { DataItem } from './records/worksheets/dataItem.ts';
export type { FeedbackPlan } from './records/worksheets/feedbackPlan.ts';
export type { Improvement } from './records/worksheets/improvement.ts';
export type { Incident } from './records/worksheets/incident.ts';
export type { KnowledgeEntry } from './records/worksheets/knowledgeEntry.ts';
export type { Kpi } from './records/worksheets/kpi.ts';
export type { LearningEntry } from './records/worksheets/learningEntry.ts';
export type { LegalDuty } from './records/worksheets/legalDuty.ts';
export type { Material } from './records/worksheets/material.ts';
export type { Measurement } from './records/worksheets/measurement.ts';
export type { MonitoringCriterion } from './records/worksheets/monitoringCriterion.ts';
export type { MonitoringPlan } from './records/worksheets/monitoringPlan.ts';
export type { Need } from './records/worksheets/need.ts';
export type { Observation } from './records/worksheets/observation.ts';
export type { Offer } from './records/worksheets/offer.ts';
export type { Partnership } from './records/worksheets/partnership.ts';
export type { PartnerUpdate } from './records/worksheets/partnerUpdate.ts';
export type { PriorityTable } from './records/worksheets/priorityTable.ts';
export type { ProfitLink } from './records/worksheets/profitLink.ts';
export type { Promise } from './records/worksheets/promise.ts';
export type { ReadinessCheck } from './records/worksheets/readinessCheck.ts';
export type { RelationshipFactor } from './records/worksheets/relationshipFactor.ts';
export type { Resource } from './records/worksheets/resource.ts';
export type { Respondent } from './records/worksheets/respondent.ts';
export type { Responsibility } from './records/worksheets/responsibility.ts';
export type { RetentionPeriod } from './records/worksheets/retentionPeriod.ts';
export type { Risk } from './records/worksheets/risk.ts';
export type { SamplePlan } from './records/worksheets/samplePlan.ts';
export type { Segment } from './records/worksheets/segment.ts';
export type { ServiceCase } from './records/worksheets/serviceCase.ts';
export type { Skill } from './records/worksheets/skill.ts';
export type { Standard } from './records/worksheets/standard.ts';
export type { Study } from './records/worksheets/study.ts';
export type { StudyItem } from './records/worksheets/studyItem.ts';
export type { SwotEntry } from './records/worksheets/swotEntry.ts';
export type { Technology } from './records/worksheets/technology.ts';
export type { Training } from './records/worksheets/training.ts';
export type { Workload } from './records/worksheets/workload.ts';
export { createListeners, type Listeners } from './session/listeners.ts';
export { createMergeRule, type MergeRule } from './session/mergeRule.ts';
export { memorySession, type MemorySessionOptions } from './session/memorySession.ts';
export type {
  ChangeOrigin,
  CommitOptions,
  CommitResult,
  History,
  HistoryStep,
  Participant,
  Presence,
  PresenceState,
  PresenceUser,
  Session,
  SessionStatus,
  SnapshotEvent,
  UndoMode,
} from './session/session.ts';
export { blankPresence, soloPresence } from './session/soloPresence.ts';
export {
  type ChangedIds,
  emptySnapshot,
  findRecord,
  nextSnapshot,
  projectOf,
  type RecordState,
  type Snapshot,
  type Tables,
} from './snapshot/snapshot.ts';
export { emptyTable, type Table, tableOf, updateTable } from './table/table.ts';
export type { CellTarget, CommandArgs, CommandName, RowTarget } from './commands/args.ts';
export { commandLabel, commandNames } from './commands/catalogue.ts';
export type { PlanContext } from './commands/command.ts';
export {
  type Commands,
  createCommands,
  type Made,
  planCommand,
  type RunOptions,
  type RunResult,
} from './commands/run.ts';
export {
  type Attachment,
  attachmentsOf,
  rowsAt,
  type UnlinkedRow,
  unlinkedRows,
} from './map/attachments.ts';
export { type PastedCell, type PastePreview, previewPaste } from './commands/pasteLayout.ts';
export { type CellItem, cellItems, type LaneContent, laneContent, stageItems } from './map/cells.ts';
export { type ParkedGroup, type ParkedItem, parkedItems } from './map/parked.ts';
export type { ParkedWhy } from './map/parkedCards.ts';
export { type CellKey, read } from './map/queries.ts';
export { formatName } from './file/format.ts';
export { type ParseResult, parseProject, snapshotToChangeSet } from './file/parseProject.ts';
export type { FileProblem, FileWarning } from './file/problems.ts';
export { recordsById, serializeProject } from './file/serializeProject.ts';
export {
  type MigrationResult,
  migrateFile,
  type VersionProblem,
} from './migrations/migrateFile.ts';
export { versionMap } from './migrations/versionMap.ts';
export type { FileObject, Migration, MigrationSequence } from './migrations/migration.ts';
export { publishedSequences } from './migrations/published.ts';
export { blankProject } from './templates/blank.ts';
export { customerJourneyTemplate } from './templates/customerJourney.ts';
export { serviceBlueprintTemplate } from './templates/serviceBlueprint.ts';
export {
  journeyFromTemplate,
  type JourneyStart,
  type JourneyTemplate,
  type LaneTemplate,
  type ProjectStart,
  projectFromTemplate,
  type StageTemplate,
} from './templates/template.ts';
export { journeyTemplates } from './templates/templates.ts';
export { projectSchema } from './file/jsonSchema.ts';
export type { Finding } from './findings/finding.ts';
export { findings } from './findings/findings.ts';
