import type { Catalogue } from '../../study/learner-state.ts';
import type { Guide } from '../shared/load-study.ts';

interface Props {
  guide: Guide;
  catalogue: Catalogue;
  /** The ids of those that are solved. */
  solved: ReadonlySet<string>;
}

/** Which of the labs' challenges, and of the attack map's exercises, are solved. */
export function LabProgress({ guide: { base }, catalogue: { challenges }, solved }: Props) {
  const labs = Map.groupBy(challenges, ({ lab }) => lab.path);
  if (labs.size === 0) return null;
  return (
    <section aria-labelledby="labs">
      <h2 id="labs">Labs</h2>
      <div class="table-scroll" tabIndex={0}>
        <table class="lab-progress" aria-labelledby="labs">
          <thead>
            <tr>
              <th scope="col">Lab</th>
              <th scope="col">Solved</th>
              <th scope="col">Next</th>
            </tr>
          </thead>
          <tbody>
            {[...labs].map(([path, own]) => {
              const open = own.filter(({ id }) => !solved.has(id));
              const [next] = open;
              return (
                <tr key={path}>
                  <th scope="row">
                    <a href={base + path.slice(1)}>{own[0]?.lab.title}</a>
                  </th>
                  <td>
                    {own.length - open.length} of {own.length}
                  </td>
                  <td>{next ? <a href={base + next.path.slice(1)}>{next.title}</a> : 'all solved'}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </section>
  );
}
