/** A question of a questionnaire. */
export interface Question {
  readonly text: string;
  /** `open`: free words; `scale` and `choice`: one of the answers; `number`: a figure. */
  readonly kind: 'open' | 'scale' | 'choice' | 'yes/no' | 'number' | null;
  /** The answers offered, in order. */
  readonly answers: readonly string[];
}

/** What a rule noticed in one question. */
export interface Noticed {
  /** The words that set it off, as they stand in the question. */
  readonly words: string;
  readonly prompt: string;
}

const first = (text: string, pattern: RegExp): string | undefined => pattern.exec(text)?.[0]?.trim();
const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}’'-]+/gu) ?? [];

const leading =
  /\b(don['’]?t you|wouldn['’]?t you|isn['’]?t it|aren['’]?t you|do you not|do you agree that|would you agree|surely|obviously|of course|as you know|as everyone knows|how much did you (enjoy|like|love)|how (good|great|excellent|friendly|helpful|satisfied|pleased|happy)|(our|the) (excellent|outstanding|award-winning|world-class|friendly|high-quality|famous))\b/iu;
const doubled = /\b(and\/or|and|as well as|both)\b|\p{L}\/\p{L}/iu;
/** “and” inside a fixed pair asks one thing. */
const onePair =
  /\b(terms and conditions|bed and breakfast|health and safety|lost and found|(first|start) and (last|finish)|between .{1,30} and)\b/iu;
const negative = /\b(not|never|no|none|without|n['’]t|un\p{L}+|dis\p{L}+)\b/giu;
const jargon =
  /\b(touch ?points?|omni-?channel|stakeholders?|leverage|synerg(y|ies)|proactive(ly)?|holistic|seamless(ly)?|ecosystem|paradigm|utili[sz]e|facilitate|optimi[sz]e|end-to-end|value proposition|deliverables?|KPIs?|SLAs?|CRM|FAQs?|UX|ROI|front-?stage|back-?stage|tangibles?|responsiveness|escalation)\b/iu;
const notApplicable =
  /(does(n['’]?t| not) apply|not applicable|\bn\/?a\b|don['’]?t know|did(n['’]?t| not) (use|see|need)|not used|rather not|prefer not|no opinion|can(['’]?t|not) say)/iu;

const good =
  /\b(good|very good|excellent|satisfied|pleased|happy|delighted|agree|easy|likely|often|always|yes|helpful|clear|fast|great|perfect|outstanding|better)\b/iu;
const bad =
  /\b(bad|poor|terrible|awful|dissatisfied|unsatisfied|displeased|unhappy|disappointed|disagree|hard|difficult|unlikely|rarely|seldom|never|no|unhelpful|unclear|slow|worse|worst)\b/iu;

/** −1, 0 or 1 for an answer whose direction the list knows. */
function direction(answer: string): -1 | 0 | 1 {
  if (/\b(neither|neutral|average|so-so|neutral|unsure|sometimes|the same)\b/iu.test(answer)) return 0;
  if (bad.test(answer) || /\bnot (at all )?\p{L}+/iu.test(answer)) return -1;
  return good.test(answer) ? 1 : 0;
}

const closed = new Set<Question['kind']>(['scale', 'choice', 'yes/no']);

export interface QuestionRule {
  readonly code: string;
  readonly label: string;
  readonly notice: (question: Question) => Noticed | null;
}

const noticed = (words: string | undefined, prompt: string): Noticed | null =>
  words === undefined ? null : { words, prompt };

/** What can be noticed in a single question. Each rule knows English words only. */
export const questionRules: readonly QuestionRule[] = [
  {
    code: 'double-barrelled',
    label: 'Two questions in one',
    notice: ({ text }) => {
      const asked = (text.match(/\?/g) ?? []).length > 1 ? 'two question marks' : undefined;
      const joined = onePair.test(text) ? undefined : first(text, doubled);
      return noticed(
        asked ?? joined,
        'Could somebody say yes to one part and no to the other? Then ask twice.',
      );
    },
  },
  {
    code: 'leading',
    label: 'Leads to an answer',
    notice: ({ text }) =>
      noticed(
        first(text, leading),
        'Does the wording tell which answer is wanted? Ask “how” with both ends open.',
      ),
  },
  {
    code: 'negative',
    label: 'Double negative',
    notice: ({ text }) => {
      const found = text.match(negative) ?? [];
      const plain = found.filter(
        (word) => !/^(under|until|unit|unite|discuss|display|distance|discount)/i.test(word),
      );
      return noticed(
        plain.length > 1 ? plain.join(' … ') : undefined,
        'Two negatives make people tick the wrong end. Say it without “not”.',
      );
    },
  },
  {
    code: 'jargon',
    label: 'Jargon or abbreviation',
    notice: ({ text }) => {
      const short = first(text, /\b(?!(?:TV|UK|EU|US|OK|ID|AM|PM|PIN)\b)\p{Lu}{2,6}\b/u);
      return noticed(
        first(text, jargon) ?? short,
        'Would a first-time customer use this word? Take the customer’s own word.',
      );
    },
  },
  {
    code: 'long',
    label: 'Long or hard to read',
    notice: ({ text }) => {
      const words = wordsOf(text);
      const longest = words.find((word) => word.length > 15);
      return noticed(
        words.length > 25 ? `${words.length} words` : longest,
        'Can it be understood when it is read out once? Aim for at most 20 short words.',
      );
    },
  },
  {
    code: 'no-way-out',
    label: 'No “does not apply”',
    notice: ({ kind, answers }) =>
      closed.has(kind) && !answers.some((answer) => notApplicable.test(answer))
        ? {
            words: answers.length > 0 ? answers.join(' / ') : 'no answers listed',
            prompt: 'What does somebody tick who did not use this? Offer “does not apply”.',
          }
        : null,
  },
  {
    code: 'unbalanced',
    label: 'Scale is not balanced',
    notice: ({ kind, answers }) => {
      if (kind !== 'scale' && kind !== 'choice') return null;
      const sides = answers.filter((answer) => !notApplicable.test(answer)).map(direction);
      const up = sides.filter((side) => side > 0).length;
      const down = sides.filter((side) => side < 0).length;
      return up + down < 2 || up === down
        ? null
        : {
            words: `${up} favourable, ${down} unfavourable`,
            prompt: 'Offer as many favourable answers as unfavourable ones.',
          };
    },
  },
  {
    code: 'identity',
    label: 'Asks who somebody is',
    notice: ({ text }) =>
      noticed(
        first(
          text,
          /\b(your (full )?name|e-?mail( address)?|phone number|telephone number|(home|postal) address|postcode|room number|booking (number|reference)|date of birth|customer number)\b/iu,
        ),
        'This names the person. Is it needed? If so, say why, and do not call the survey anonymous.',
      ),
  },
];

/** Whether a question asks about the person: such questions belong to the end. */
export function isPersonal({ text }: Question): boolean {
  return /\b(your (age|gender|sex|income|salary|job|occupation|nationality|religion|ethnic\p{L}*|education|postcode)|how old are you|age group|date of birth|are you (male|female|a man|a woman)|what do you earn)\b/iu.test(
    text,
  );
}

/** Whether a question asks for an overall judgement. */
export function isOverall({ text }: Question): boolean {
  return /\b(overall|all in all|as a whole|in general|recommend)\b/iu.test(text);
}
