/** A problem with a question, as an issue to open or as a text to send. */
export interface ProblemReport {
  /** Where a new issue opens with the text filled in, if the site names a repository. */
  readonly url: string | undefined;
  readonly text: string;
}

/**
 * @param repository address of a repository on a host with GitHub's form for new issues, or undefined
 * @see https://docs.github.com/en/issues/tracking-your-work-with-issues/using-issues/creating-an-issue#creating-an-issue-from-a-url-query
 */
export function problemReport(question: string, guide: string, repository: string | undefined): ProblemReport {
  const text = `Question ${question}, guide ${guide}`;
  if (repository === undefined || !URL.canParse(repository)) return { url: undefined, text };
  const parameters = new URLSearchParams({ title: `Question ${question}`, body: `${text}\n\nWhat is wrong:\n` });
  return { url: `${repository.replace(/\/$/, '')}/issues/new?${parameters.toString()}`, text };
}
