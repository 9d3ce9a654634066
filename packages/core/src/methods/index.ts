export { type Figure, figure, type Interval, type Known, noFigure, type Unknown } from './figure.ts';
export type { MethodResult, Note, ResultColumn, ResultTable } from './result.ts';
export type { InputProblem } from './data/problems.ts';
export type { Cell, Shape } from './data/shape.ts';
export type { Analysis, DataRow, Method, MethodData } from './method.ts';
export { findMethod, methods } from './catalogue.ts';
export { seededRandom } from './numeric/random.ts';
export { cellText, resultText } from './plainText.ts';
export { type Agreement, cohenKappa, type KappaWeights } from './numeric/kappa.ts';
