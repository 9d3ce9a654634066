export { type PastePlan, planPaste } from './planPaste.ts';
