export { type Figure, figure, type Interval, type Known, noFigure, type Unknown } from './figure.ts';
export type { MethodResult, Note, ResultColumn, ResultTable } from './result.ts';
export type { InputProblem } from './data/problems.ts';
export type { Cell, Shape } from './data/shape.ts';
export type { Analysis, DataRow, Method, MethodData } from './method.ts';
export { findMethod, methods } from './catalogue.ts';
export { seededRandom } from './numeric/random.ts';
export { cellText, resultText } from './plainText.ts';
export { type Agreement, cohenKappa, type KappaWeights } from './numeric/kappa.ts';
export { projectData } from './fromProject.ts';

export { type Dimension, dimensionLabel, dimensions } from './quality/dimensions.ts';
export { type InstrumentItem, serviceQualityItems } from './quality/instrument.ts';
export {
  addItem,
  dropItem,
  editItem,
  linkItem,
  type NewItem,
  pairedStatements,
  performanceStatements,
  type Statement,
} from './quality/itemList.ts';
export type { Answer, Respondent, Scale, StudyItem } from './quality/study.ts';
export { type StoredStudy, studyInput } from './quality/studyInput.ts';
export type { Inference, Summary } from './quality/inference.ts';
export type { LeftOut } from './quality/participation.ts';
export type { Place } from './quality/ranking.ts';
export type { LinkedScore } from './quality/rollUp.ts';
export type { WeightedTotal } from './quality/weighting.ts';
export { inConvention, type WeightedConvention, weightedConventions } from './quality/weights.ts';
export { type ServqualInput, servqual } from './quality/servqual.ts';
export { type ServqualMeans, servqualFromMeans } from './quality/servqualMeans.ts';
export type { DimensionGap, ItemGap, ServqualResult } from './quality/servqualResult.ts';
export {
  type DimensionScore,
  type ItemScore,
  type ServperfInput,
  type ServperfResult,
  servperf,
} from './quality/servperf.ts';
export {
  type ToleranceInput,
  type ToleranceResult,
  type ToleranceRow,
  type ToleranceZone,
  toleranceZones,
} from './quality/toleranceZone.ts';
export { type Alpha, cronbachAlpha } from './quality/cronbachAlpha.ts';
export {
  type AlphaInput,
  type AlphaResult,
  alphaStudy,
  type DimensionAlpha,
  type Half,
} from './quality/alphaStudy.ts';
export {
  type ComparisonInput,
  type ComparisonResult,
  compareStudies,
  type DimensionChange,
  type StudyGroup,
} from './quality/studyComparison.ts';
export {
  type CustomerEvidence,
  type FiveGapsInput,
  type FiveGapsResult,
  fiveGaps,
  type GapEvidence,
  gapNames,
  type InnerGap,
  type InnerGapResult,
} from './quality/fiveGaps.ts';
export { gapsOfProject } from './quality/gapsOfProject.ts';
export type { Read } from './data/problems.ts';

export {
  type BenchmarkFigures,
  type BenchmarkResult,
  type BenchmarkRow,
  type Better,
  benchmark,
} from './resources/benchmark.ts';
export { convert, findUnit, type Unit } from './resources/units.ts';
export {
  type Kpi,
  type KpiFigures,
  type KpiResult,
  type KpiStatus,
  kpis,
  type Measurement,
  slope,
} from './resources/kpi.ts';
export {
  type RetentionFigures,
  type RetentionPeriod,
  type RetentionResult,
  retention,
} from './resources/retention.ts';
export {
  type LifetimeValue,
  type LifetimeValueFigures,
  type LifetimeValueResult,
  type LifetimeValueRow,
  lifetimeValue,
  lifetimeValues,
} from './resources/lifetimeValue.ts';
export {
  type CostBenefitLine,
  type CostBenefitPeriod,
  type CostBenefitResult,
  costBenefit,
} from './resources/costBenefit.ts';
export {
  minimumStaff,
  type QueueFigures,
  type QueueTarget,
  queue,
  smallestStaff,
} from './resources/erlang.ts';
export {
  type StaffingFigures,
  type StaffingResult,
  staffing,
  type WorkloadRow,
} from './resources/staffing.ts';
export {
  type BacklogFigures,
  type BacklogResult,
  type BacklogRow,
  backlogs,
  backlogTime,
} from './resources/backlog.ts';
export {
  type LittlesLawFigures,
  type LittlesLawResult,
  type LittlesLawRow,
  littlesLaw,
} from './resources/littlesLaw.ts';

export { type BlueprintChecks, type BlueprintStep, blueprintChecks } from './experience/blueprintChecks.ts';
export { blueprintChecksOf } from './experience/blueprintOfJourney.ts';
export {
  type ComparedEffort,
  type ComparedRecommendation,
  type ComparedSatisfaction,
  type ComparedWaves,
  compareEffort,
  compareRecommendation,
  compareSatisfaction,
  type Wave,
} from './experience/compareWaves.ts';
export {
  type Effort,
  type EffortDirection,
  type EffortScale,
  effort,
  fivePointEffort,
  sevenPointEase,
} from './experience/effort.ts';
export {
  type CurvePoint,
  type EmotionCurve,
  emotionCurve,
  type FigureAt,
} from './experience/emotionCurve.ts';
export { type EmotionScale, emotionOnFive, emotionOnTen, emotionScales } from './experience/emotionScale.ts';
export {
  type Crosshair,
  type ImportancePerformance,
  importancePerformance,
  type PlacedItem,
  type Quadrant,
  type RatedItem,
} from './experience/importancePerformance.ts';
export {
  type ComparedPoint,
  type ComparisonKind,
  compareJourneys,
  type JourneyComparison,
  type JourneyFigures,
  type JourneyPoint,
  type PointStatus,
} from './experience/journeyComparison.ts';
export {
  type JourneyTime,
  journeyTime,
  type TimedPoint,
  type TimeFigures,
  type TimeGroup,
  type WaitCheck,
} from './experience/journeyTime.ts';
export { type Kano, type KanoFeature, type KanoPair, kano } from './experience/kano.ts';
export {
  type KanoAnswer,
  type KanoCategory,
  kanoAnswers,
  kanoCategories,
  kanoCategory,
  kanoWords,
} from './experience/kanoTable.ts';
export {
  comparedPointsOf,
  compareJourneysOf,
  emotionCurveOf,
  journeyTimeOf,
} from './experience/ofJourney.ts';
export {
  type LinkFinding,
  type MeasuredLink,
  type NeighbouringLinks,
  type ProfitChain,
  type ProfitMeasure,
  profitChain,
  type ShortLink,
} from './experience/profitChain.ts';
export { type ProfitLinkName, profitLinks, type ShortLinkName } from './experience/profitLinks.ts';
export {
  type Recommendation,
  type RecommendationChange,
  type RecommendationCounts,
  recommendationChange,
  recommendationCounts,
  recommendationGroup,
  recommendationScore,
} from './experience/recommendation.ts';
export {
  fivePointSatisfaction,
  type Satisfaction,
  type SatisfactionScale,
  satisfaction,
} from './experience/satisfaction.ts';
export { fewestPairs, type RankCorrelation, spearman } from './experience/spearman.ts';
export { type CountedAnswer, type Estimate, type Tally, tallyOf } from './experience/tally.ts';
export { meanDifference, shareDifference, type WaveDifference } from './experience/waves.ts';
export {
  correctedSize,
  krejcieMorgan,
  type SampleSizeFigures,
  type SampleSizeResult,
  type SampleSizeRow,
  sampleSizes,
  sizeForMean,
  sizeForShare,
} from './resources/sampleSize.ts';
export {
  type BiasPrompt,
  biasPrompts,
  isRandomMethod,
  promptsFor,
  type SamplingMethod,
  samplingMethods,
} from './resources/biasPrompts.ts';
export { allocate } from './resources/allocate.ts';
export { drawIndex, drawPlaces, drawSystematic, type SystematicDraw } from './resources/draw.ts';
export {
  type DrawnUnit,
  drawSample,
  type FrameUnit,
  type SampleDrawPlan,
  type SampleDrawResult,
  type StratumDraw,
} from './resources/sampleDraw.ts';
export {
  type Question,
  type QuestionnairePrompt,
  type QuestionnaireResult,
  type QuestionnaireSetting,
  questionnaireCheck,
} from './resources/questionnaireCheck.ts';
export {
  type AnswerRow,
  type DataQualityResult,
  type DataQualitySetting,
  dataQuality,
  type QualityCheck,
  type QualityFinding,
  type QualitySummary,
} from './resources/dataQuality.ts';
export { looksPersonal } from './resources/looksPersonal.ts';
export { type SharedCounts, suppressSmallCells } from './resources/smallCells.ts';
export { fleissKappa, type GroupAgreement, kappaInterval } from './resources/agreementFigures.ts';
export {
  type AgreementSetting,
  type CriterionAgreement,
  type ObserverAgreementResult,
  type ObserverMark,
  observerAgreement,
} from './resources/observerAgreement.ts';
export * from './failures/index.ts';
