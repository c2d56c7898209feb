import type { Attempt } from '../../study/attempt.ts';
import { scoreOf } from '../../study/score.ts';
import type { Guide } from '../shared/load-study.ts';
import { dateTime } from '../../text/dates.ts';
import { paperName } from './paper-name.ts';

interface Props {
  guide: Guide;
  attempts: readonly Attempt[];
  onShow: (attempt: string) => void;
}

/** The attempts so far, newest first. */
export function History({ guide: { bank }, attempts, onShow }: Props) {
  const submitted = attempts.filter((attempt) => attempt.submitted).toReversed();
  if (submitted.length === 0) return null;
  return (
    <section class="exam-history" aria-labelledby="history">
      <h2 id="history">Your attempts</h2>
      <div class="table-scroll" tabIndex={0}>
        <table>
          <thead>
            <tr>
              <th scope="col">Begun</th>
              <th scope="col">Paper</th>
              <th scope="col">Code</th>
              <th scope="col">Score</th>
            </tr>
          </thead>
          <tbody>
            {submitted.map((attempt) => {
              const { percent, passed } = scoreOf(attempt.submitted?.marks ?? [], bank);
              return (
                <tr key={attempt.id}>
                  <td>
                    <a
                      href={`?attempt=${attempt.id}`}
                      onClick={(event) => {
                        if (event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
                        event.preventDefault();
                        onShow(attempt.id);
                      }}
                    >
                      {dateTime(attempt.started.at)}
                    </a>
                  </td>
                  <td>{paperName(attempt.started, bank)}</td>
                  <td class="code-word">{attempt.started.code}</td>
                  <td>
                    {percent} %, {passed ? 'passed' : 'not passed'}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
