/** The seven links of the service–profit chain, from the inside out. */
export const profitLinks = [
  'internal service quality',
  'employee satisfaction',
  'employee retention and productivity',
  'external service value',
  'customer satisfaction',
  'customer loyalty',
  'revenue growth and profitability',
] as const;
export type ProfitLinkName = (typeof profitLinks)[number];

/** The short version of the chain and the links each of its four parts stands for. */
export const shortChain = [
  {
    part: 'service',
    links: [
      'internal service quality',
      'employee satisfaction',
      'employee retention and productivity',
      'external service value',
    ],
  },
  { part: 'satisfaction', links: ['customer satisfaction'] },
  { part: 'loyalty', links: ['customer loyalty'] },
  { part: 'profit', links: ['revenue growth and profitability'] },
] as const satisfies readonly { part: string; links: readonly ProfitLinkName[] }[];
export type ShortLinkName = (typeof shortChain)[number]['part'];

const others: Record<string, ProfitLinkName> = {
  'internal quality': 'internal service quality',
  'employee retention': 'employee retention and productivity',
  'employee productivity': 'employee retention and productivity',
  'service value': 'external service value',
  satisfaction: 'customer satisfaction',
  loyalty: 'customer loyalty',
  profit: 'revenue growth and profitability',
  profitability: 'revenue growth and profitability',
  'revenue growth': 'revenue growth and profitability',
};

/** Reads the name of a link, its usual short forms, or its number from 1; undefined when it is none of them. */
export function readProfitLink(given: string): ProfitLinkName | undefined {
  const word = given
    .trim()
    .toLowerCase()
    .replaceAll(/[\s_-]+/g, ' ');
  if (/^[1-7]$/.test(word)) return profitLinks[Number(word) - 1];
  return (
    profitLinks.find((link) => link === word) ?? (Object.hasOwn(others, word) ? others[word] : undefined)
  );
}
