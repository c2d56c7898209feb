import { ENGINE } from '../../../labs/pod-security/engine.ts';
import { serveEngine } from '../shared/serve-engine.ts';

serveEngine(ENGINE);
