/** Headings of answers: `E1`, `P 02`, `A1`, `D22` … */
const answer = /^\s*[eapd]\s{0,3}0{0,3}[1-9]\d{0,2}\s*$/i;

/** Whether the headings of a table are those of study data, one row a respondent. */
export function looksLikeStudy(headings: readonly string[]): boolean {
  const answers = headings.filter((heading) => heading.length < 12 && answer.test(heading));
  return (
    answers.length >= 2 &&
    answers.length * 2 >= headings.length - 10 &&
    answers.some((one) => /^\s*p/i.test(one))
  );
}
