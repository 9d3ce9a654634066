import type { Refusal } from '@journeywright/core';

/** A refusal in one sentence or two: what is wrong, and the cure. */
export function refusalText({ message, cure }: Refusal): string {
  return cure ? `${message} ${cure}` : message;
}
