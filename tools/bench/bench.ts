import '../no-telemetry.ts';
import { existsSync } from 'node:fs';
import { cpus } from 'node:os';
import { run } from '../run.ts';
import { benchAttackMap } from './attack-map.ts';
import { benchCohort } from './cohort.ts';
import { benchHosting } from './hosting.ts';
import { benchImport } from './import.ts';
import { benchLabs } from './labs.ts';
import { benchLoading } from './loading.ts';
import { benchPapers } from './papers.ts';
import { benchSearch } from './search.ts';
import { benchSizes } from './sizes.ts';
import { benchStudy } from './study.ts';

/** `npm run bench [part …]`: prints figures and asserts none. Nothing else should run meanwhile. */
const BENCHES: Readonly<Record<string, () => Promise<void>>> = {
  sizes: benchSizes,
  search: benchSearch,
  study: benchStudy,
  import: benchImport,
  papers: benchPapers,
  cohort: benchCohort,
  labs: benchLabs,
  'attack-map': benchAttackMap,
  loading: benchLoading,
  hosting: benchHosting,
};
const wanted = process.argv.slice(2);

console.log(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'processor'}`);
if (!existsSync('dist/catalogue.json')) await run('astro', ['build', '--force']);
for (const [name, bench] of Object.entries(BENCHES)) {
  if (wanted.length === 0 || wanted.includes(name)) await bench();
}
