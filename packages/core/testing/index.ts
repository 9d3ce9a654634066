export { applyPlain, applyPlainOp, emptyPlainModel, type PlainModel, plainOf } from './plainModel.ts';
export { type Dice, diceOf, mulberry32, randomWords } from './random.ts';
export { type RandomEdit, randomEdit, randomEditBy, randomProject } from './randomEdit.ts';
export { exerciseMigrations, type MigrationExample } from './exerciseMigrations.ts';
export { arbitraryJson, arbitraryProject, arbitraryRecord, arbitraryValue } from './arbitraryProject.ts';
export { type Bench, hotel, hotelBench, madeIn } from './hotel.ts';
export {
  type CheckedFormat,
  checkFormat,
  checkFormatOn,
  firstBrokenPromise,
  formatRuns,
  projectForFormat,
} from './formatKeeps.ts';
export { type JourneyTree, journeyTree, type TreeRecord } from './journeyTree.ts';
export { awkwardTexts, type RandomJourney, randomJourney } from './randomJourney.ts';
export { processorTime } from './processorTime.ts';
