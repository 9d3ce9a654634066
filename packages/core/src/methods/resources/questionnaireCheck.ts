import type { MethodResult, Note } from '../result.ts';
import { isOverall, isPersonal, type Question, questionRules } from './questionnaireRules.ts';

export type { Question } from './questionnaireRules.ts';

export interface QuestionnaireSetting {
  /** What respondents read first; blank when there is none. */
  readonly introduction: string;
  /** More questions than this are called long. */
  readonly most: number;
}

/** Something to look at again. It is a prompt: a person decides whether it is a fault. */
export interface QuestionnairePrompt {
  /** For example `leading`. */
  readonly code: string;
  readonly label: string;
  /** From 1; null for the questionnaire as a whole. */
  readonly question: number | null;
  readonly words: string;
  readonly prompt: string;
}

export interface QuestionnaireResult extends MethodResult<QuestionnaireSetting> {
  readonly prompts: readonly QuestionnairePrompt[];
  /** Questions without any prompt. That says nothing of whether they are good. */
  readonly unmarked: number;
}

function whole(code: string, label: string, words: string, prompt: string): QuestionnairePrompt {
  return { code, label, question: null, words, prompt };
}

function orderPrompts(questions: readonly Question[]): readonly QuestionnairePrompt[] {
  const prompts: QuestionnairePrompt[] = [];
  const lastOther = questions.findLastIndex((question) => !isPersonal(question));
  questions.forEach((question, at) => {
    if (isPersonal(question) && at < lastOther)
      prompts.push({
        code: 'order',
        label: 'Order',
        question: at + 1,
        words: question.text,
        prompt:
          'Questions about the person put people off at the start. Ask them last, and only if they are needed.',
      });
  });
  const overall = questions.findIndex(isOverall);
  if (overall > 0 && questions.slice(0, overall).some((q) => q.kind === 'scale'))
    prompts.push({
      code: 'order',
      label: 'Order',
      question: overall + 1,
      words: questions[overall]?.text ?? '',
      prompt:
        'Details asked before colour an overall judgement. Ask it first, or in the same place every time.',
    });
  if (questions.length > 1 && questions[0]?.kind === 'open')
    prompts.push({
      code: 'order',
      label: 'Order',
      question: 1,
      words: questions[0].text,
      prompt: 'Writing is hard work at the start. Begin with something easy to tick.',
    });
  return prompts;
}

function wholePrompts(
  questions: readonly Question[],
  setting: QuestionnaireSetting,
): readonly QuestionnairePrompt[] {
  const { introduction, most } = setting;
  const prompts: QuestionnairePrompt[] = [];
  if (questions.length > most)
    prompts.push(
      whole(
        'length',
        'Length',
        `${questions.length} questions`,
        `More than ${most}: which answers will change nothing?`,
      ),
    );
  const open = questions.filter(({ kind }) => kind === 'open').length;
  if (open > 3)
    prompts.push(
      whole(
        'length',
        'Length',
        `${open} open questions`,
        'People tire of writing. Keep the two that matter most.',
      ),
    );
  if (
    !/\b(voluntary|consent|you (may|can) (stop|leave|skip)|free to|choose not to|your choice)\b/iu.test(
      introduction,
    )
  )
    prompts.push(
      whole(
        'consent',
        'Consent',
        introduction === '' ? 'no introduction' : 'introduction',
        'Say what the answers are for, that answering is voluntary, and that people may stop.',
      ),
    );
  if (!/\b(anonym\p{L}*|confiden\p{L}*|not (be )?(linked|traced|named))/iu.test(introduction))
    prompts.push(
      whole(
        'anonymity',
        'Anonymity',
        introduction === '' ? 'no introduction' : 'introduction',
        'Say who sees the answers, how long they are kept, and whether they can be traced.',
      ),
    );
  return prompts;
}

const limits: Note = {
  code: 'prompts-only',
  message:
    'These are prompts from simple word lists in English. They miss faults and mark what is fine: let a few people of the target group answer aloud before the survey starts.',
};

/**
 * Looks through a questionnaire for what often goes wrong: two questions in one, leading words, double negatives,
 * jargon, length, no “does not apply”, unbalanced scales, order, consent, anonymity. It only prompts.
 * Source of the rules: S. L. Payne, The Art of Asking Questions (1951); D. A. Dillman, Mail and Internet Surveys (2007).
 */
export function questionnaireCheck(
  questions: readonly Question[],
  setting: QuestionnaireSetting,
): QuestionnaireResult {
  const single = questions.flatMap((question, at) =>
    questionRules.flatMap(({ code, label, notice }): QuestionnairePrompt[] => {
      const found = notice(question);
      return found === null ? [] : [{ code, label, question: at + 1, ...found }];
    }),
  );
  const ordered = [...single, ...orderPrompts(questions)].sort(
    (a, b) => (a.question ?? 0) - (b.question ?? 0),
  );
  const marked = new Set(ordered.map(({ question }) => question));
  return {
    method: 'questionnaire-check',
    convention:
      'Prompts to look again, not faults found; words are compared with lists, nothing is understood.',
    n: questions.length,
    inputs: setting,
    notes: [limits],
    prompts: [...ordered, ...wholePrompts(questions, setting)],
    unmarked: questions.length - marked.size,
  };
}
