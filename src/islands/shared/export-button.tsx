import { useState } from 'preact/hooks';
import { EXPORT_FORMAT, exportOf } from '../../study/export-file.ts';
import { dateOf } from '../../study/calendar.ts';
import { counted } from '../../text/counted.ts';
import type { Study } from './load-study.ts';
import { localCalendar } from './local-calendar.ts';
import { saveFile } from './save-file.ts';

/** Saves the whole log as a file, and says so: a browser may do it without a word. */
export function ExportButton({ study: { bank, log } }: { study: Study }) {
  const [saved, setSaved] = useState('');
  const save = (): void => {
    const now = Date.now();
    const text = JSON.stringify(
      exportOf(
        log.entries.map(({ record }) => record),
        bank.version,
        now,
      ),
    );
    const name = `${EXPORT_FORMAT}-${dateOf(localCalendar.dayOf(now))}.json`;
    saveFile(name, text, 'application/json');
    setSaved(`${counted(log.entries.length, 'event')} saved as ${name}.`);
  };
  return (
    <>
      <button type="button" class="button" onClick={save}>
        Export your study log
      </button>
      <span class="export-saved" role="status">
        {saved}
      </span>
    </>
  );
}
