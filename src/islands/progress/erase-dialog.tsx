import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Study } from '../shared/load-study.ts';
import { ExportButton } from '../shared/export-button.tsx';

/** Asks before everything is erased, and offers to save it first. */
export function EraseDialog({ study, onClose }: { study: Study; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  const [failed, setFailed] = useState(false);
  useLayoutEffect(() => dialog.current?.showModal(), []);
  const erase = (): void => {
    study.log.clear().then(
      () => dialog.current?.close(),
      () => setFailed(true),
    );
  };
  return (
    <dialog class="dialog submit-dialog" ref={dialog} aria-labelledby="erase-title" onClose={onClose}>
      <h2 id="erase-title">Erase everything?</h2>
      <p>
        All {study.log.events.length.toLocaleString('en')} events are erased from this browser: what you have read, answered and reviewed,
        your exams, your plan and what stands in the labs’ editors. It cannot be undone, except by importing a file that you have exported
        before.
      </p>
      {failed && <p role="alert">The browser would not erase it. Nothing has been changed.</p>}
      <div class="button-row">
        <ExportButton study={study} />
        <button type="button" class="button" onClick={() => dialog.current?.close()}>
          Keep everything
        </button>
        <button type="button" class="button button-danger" onClick={erase}>
          Erase
        </button>
      </div>
    </dialog>
  );
}
