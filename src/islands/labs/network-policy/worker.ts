import { ENGINE } from '../../../labs/network-policy/engine.ts';
import { serveEngine } from '../shared/serve-engine.ts';

serveEngine(ENGINE);
