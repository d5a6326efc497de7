import { parentPort } from 'node:worker_threads';
import { openEngine } from './modules/search/engine/open-engine';
import { serveCalls } from './modules/search/worker/serve-calls';

if (parentPort === null) throw new Error('search-worker.js is a thread of the server and does nothing by itself.');
serveCalls(parentPort, openEngine);
