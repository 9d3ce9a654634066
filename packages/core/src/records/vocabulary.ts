import type { Option } from './field.ts';

/** Channels a contact can take; authors may write their own. */
export const channels = [
  { value: 'website', label: 'Website' },
  { value: 'app', label: 'App' },
  { value: 'email', label: 'E-mail' },
  { value: 'telephone', label: 'Telephone' },
  { value: 'chat', label: 'Chat' },
  { value: 'sms', label: 'Text message' },
  { value: 'letter', label: 'Letter' },
  { value: 'face to face', label: 'Face to face' },
  { value: 'self-service', label: 'Self-service machine' },
  { value: 'social media', label: 'Social media' },
] as const satisfies readonly Option[];

/** The five service-quality dimensions of SERVQUAL (Parasuraman, Zeithaml and Berry, 1988). */
export const servqualDimensions = [
  { value: 'tangibles', label: 'Tangibles', help: 'Premises, equipment, people and material look right' },
  { value: 'reliability', label: 'Reliability', help: 'The promise is kept, right first time' },
  { value: 'responsiveness', label: 'Responsiveness', help: 'Help is prompt and willing' },
  { value: 'assurance', label: 'Assurance', help: 'Staff know their job and inspire trust' },
  { value: 'empathy', label: 'Empathy', help: 'Individual care and attention' },
] as const satisfies readonly Option[];

/** The emotion scale, 1 to 5. */
export const emotionScale = {
  1: 'unsatisfied',
  2: 'disappointed',
  3: 'neutral',
  4: 'satisfied',
  5: 'delighted',
} as const;

export const riskTypes = [
  { value: 'financial', label: 'Financial' },
  { value: 'reputational', label: 'Reputational' },
  { value: 'health and safety', label: 'Health and safety' },
  { value: 'sub-standard service', label: 'Sub-standard service or product' },
  { value: 'regulatory', label: 'Regulatory' },
] as const satisfies readonly Option[];

/** The eight ways of finding service failures named by the level 3 unit "customer service environment". */
export const failureSources = [
  { value: 'complaints analysis', label: 'Complaints analysis' },
  { value: 'customer feedback', label: 'Customer feedback' },
  { value: 'market research', label: 'Market research' },
  { value: 'sales figures', label: 'Sales figures' },
  { value: 'returns', label: 'Returns' },
  { value: 'staff monitoring', label: 'Staff monitoring' },
  { value: 'mystery shoppers', label: 'Mystery shoppers' },
  { value: 'focus groups', label: 'Focus groups' },
] as const satisfies readonly Option[];

export const levels = [
  { value: 'low', label: 'Low' },
  { value: 'medium', label: 'Medium' },
  { value: 'high', label: 'High' },
] as const satisfies readonly Option[];
