import { problemReport } from './problem-report.ts';

/** A way to tell the guide's authors that a question is wrong. */
export function ReportProblem({ question, guide }: { question: string; guide: string }) {
  const { url, text } = problemReport(question, guide, import.meta.env.GUIDE_REPOSITORY);
  if (url !== undefined) {
    return (
      <p class="quiz-report">
        <a href={url}>Report a problem with this question</a>
      </p>
    );
  }
  return (
    <details class="quiz-report">
      <summary>Report a problem with this question</summary>
      <p>
        Send whoever hosts this guide what is wrong, with this line: <code>{text}</code>
      </p>
    </details>
  );
}
