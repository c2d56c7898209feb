import { EXPORT_FORMAT, exportOf } from '../../study/export-file.ts';
import { dateOf } from '../../study/calendar.ts';
import type { Study } from './context.ts';
import { localCalendar } from './local-calendar.ts';
import { saveFile } from './save-file.ts';

/** Saves the whole log as a file. */
export function ExportButton({ study: { bank, log } }: { study: Study }) {
  const save = (): void => {
    const now = Date.now();
    const text = JSON.stringify(
      exportOf(
        log.entries.map(({ record }) => record),
        bank.version,
        now,
      ),
    );
    saveFile(`${EXPORT_FORMAT}-${dateOf(localCalendar.dayOf(now))}.json`, text, 'application/json');
  };
  return (
    <button type="button" class="button" onClick={save}>
      Export your study log
    </button>
  );
}
