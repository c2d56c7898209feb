import { useState } from 'preact/hooks';
import { faultText } from '../../cohort/fault-text.ts';
import { counted } from '../../text/counted.ts';
import { dateTime } from '../../text/dates.ts';
import { chosenFiles, droppedFiles, MOST_FILES } from './dropped-files.ts';
import type { useCohort } from './use-cohort.ts';
import type { NamedFile } from './worker-message.ts';

/** Where reports are dropped or chosen, how far reading them has come, and which files do not count. */
export function ReportFiles({ reading, cohort, skipped, add, clear, guide }: ReturnType<typeof useCohort> & { guide: string }) {
  const [over, setOver] = useState(false);
  const choose = (input: HTMLInputElement): void => {
    add(chosenFiles(input.files));
    // The same files can be chosen again.
    input.value = '';
  };
  const drop = (event: DragEvent): void => {
    event.preventDefault();
    setOver(false);
    if (event.dataTransfer) void droppedFiles(event.dataTransfer).then((files: NamedFile[]) => add(files));
  };
  return (
    <section aria-labelledby="reports">
      <h2 id="reports">Reports</h2>
      <div
        class="drop-zone"
        data-over={over}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <p>Drop reports or a folder of them here, or choose them.</p>
        <p class="button-row">
          <label class="button file-button">
            Choose reports
            <input
              class="visually-hidden"
              type="file"
              multiple
              accept=".json,application/json"
              onChange={({ currentTarget }) => choose(currentTarget)}
            />
          </label>
          <label class="button file-button">
            Choose a folder
            <input
              class="visually-hidden"
              type="file"
              // Preact's types do not know the attribute: https://wicg.github.io/entries-api/#html-forms
              ref={(input) => input?.setAttribute('webkitdirectory', '')}
              onChange={({ currentTarget }) => choose(currentTarget)}
            />
          </label>
          {cohort && (
            <button type="button" class="button" onClick={clear}>
              Forget them
            </button>
          )}
        </p>
        <p class="field-note">
          They are read in this browser, sent nowhere and not kept: a page that is loaded again has none. At most{' '}
          {MOST_FILES.toLocaleString('en')} files are taken at once.
        </p>
      </div>
      <p role="status">
        {reading.state === 'reading' && `Reading ${reading.done.toLocaleString('en')} of ${counted(reading.of, 'file')}…`}
        {reading.state === 'idle' && cohort && `${counted(cohort.heat.rows.length, 'learner')}. ${skippedText(skipped.length)}`}
      </p>
      {reading.state === 'failed' && (
        <p class="notice" role="alert">
          The part of the guide that reads reports could not be loaded, or has stopped. Check the connection, then add the files again.
        </p>
      )}
      {cohort && cohort.versions.length > 0 && (cohort.versions.length > 1 || cohort.versions[0]?.version !== guide) && (
        <div class="notice">
          <p>
            The reports are of more than this version of the guide, {guide}. Answers to questions that were changed in between are told
            apart; papers under one code are too.
          </p>
          <ul>
            {cohort.versions.map(({ version, learners }) => (
              <li key={version}>
                {version}: {counted(learners, 'learner')}
              </li>
            ))}
          </ul>
        </div>
      )}
      {skipped.length > 0 && (
        <>
          <h3 id="skipped">Skipped files</h3>
          <ul class="skipped-files" aria-labelledby="skipped">
            {skipped.map(({ file, fault }) => (
              <li key={file}>
                <strong>{file}</strong>: {faultText(fault)}
              </li>
            ))}
          </ul>
        </>
      )}
      {cohort && cohort.superseded.length > 0 && (
        <details>
          <summary>{counted(cohort.superseded.length, 'older report')} of the same learners</summary>
          <ul>
            {cohort.superseded.map(({ file, learner, made, by }) => (
              <li key={file}>
                {file}: {learner}, made on {dateTime(Date.parse(made))}; {by} is later and counts.
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function skippedText(count: number): string {
  if (count === 0) return 'No file is skipped.';
  return count === 1 ? 'One file is skipped.' : `${counted(count, 'file')} are skipped.`;
}
