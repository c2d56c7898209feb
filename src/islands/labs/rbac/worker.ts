import { ENGINE } from '../../../labs/rbac/engine.ts';
import { serveEngine } from '../shared/serve-engine.ts';

serveEngine(ENGINE);
