import { optionsOf } from './field.ts';

/** Channels a contact can take; authors may write their own. */
export const channels = optionsOf([
  'website',
  'app',
  { value: 'email', label: 'E-mail' },
  'telephone',
  'chat',
  { value: 'sms', label: 'Text message' },
  'letter',
  'face to face',
  { value: 'self-service', label: 'Self-service machine' },
  'social media',
]);

/** The five service-quality dimensions of SERVQUAL (Parasuraman, Zeithaml and Berry, 1988). */
export const servqualDimensions = optionsOf([
  { value: 'tangibles', help: 'Premises, equipment, people and material look right' },
  { value: 'reliability', help: 'The promise is kept, right first time' },
  { value: 'responsiveness', help: 'Help is prompt and willing' },
  { value: 'assurance', help: 'Staff know their job and inspire trust' },
  { value: 'empathy', help: 'Individual care and attention' },
]);

/** The emotion scale, 1 to 5. */
export const emotionScale = {
  1: 'unsatisfied',
  2: 'disappointed',
  3: 'neutral',
  4: 'satisfied',
  5: 'delighted',
} as const;

export const riskTypes = optionsOf([
  'financial',
  'reputational',
  'health and safety',
  { value: 'sub-standard service', label: 'Sub-standard service or product' },
  'regulatory',
]);

/** The eight ways of finding service failures named by the level 3 unit "customer service environment". */
export const failureSources = optionsOf([
  'complaints analysis',
  'customer feedback',
  'market research',
  'sales figures',
  'returns',
  'staff monitoring',
  'mystery shoppers',
  'focus groups',
]);

export const levels = optionsOf(['low', 'medium', 'high']);

/** How a sample is drawn: four random ways, a full count, and the ways that leave chance out. */
export const samplingMethods = optionsOf([
  'simple random',
  'systematic',
  'stratified',
  'cluster',
  'full count',
  'quota',
  'convenience',
  'snowball',
  'self-selected',
  'purposive',
]);

/** Which way a figure should go. */
export const betterWays = optionsOf(['higher', 'lower']);

export const threeAnswers = optionsOf(['yes', 'partly', 'no']);
