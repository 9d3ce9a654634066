/** A step of recovering from a failure of service. */
export interface RecoveryStepTemplate {
  readonly step: string;
  /** What it means, for the person who takes it. */
  readonly help: string;
}

/** Six steps of service recovery in our own words, to start from; authors change them as they like. */
export const recoverySteps: readonly RecoveryStepTemplate[] = [
  {
    step: 'Acknowledge and apologise',
    help: 'Say that it happened and that you are sorry, whoever caused it',
  },
  {
    step: 'Listen and clarify',
    help: 'Let the customer finish, then check what is wrong and what they need',
  },
  { step: 'Agree options', help: 'Offer what you may decide, and let the customer choose' },
  { step: 'Act or refer', help: 'Do it now, or hand it to the person who may, with all they need to know' },
  { step: 'Keep informed', help: 'Tell the customer what happens next and by when, before they ask' },
  {
    step: 'Check and record',
    help: 'Ask whether it is put right, and note it so that it does not happen again',
  },
];
