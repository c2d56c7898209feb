import { EXPORT_FORMAT, exportOf } from '../../study/export-file.ts';
import { dateOf } from '../../study/calendar.ts';
import type { Study } from './context.ts';
import { localCalendar } from './local-calendar.ts';

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
    const url = URL.createObjectURL(new Blob([text], { type: 'application/json' }));
    const link = document.createElement('a');
    link.href = url;
    link.download = `${EXPORT_FORMAT}-${dateOf(localCalendar.dayOf(now))}.json`;
    link.click();
    // Not at once: some browsers read it only after this has returned.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  };
  return (
    <button type="button" class="button" onClick={save}>
      Export your study log
    </button>
  );
}
