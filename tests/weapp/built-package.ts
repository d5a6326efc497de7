import fs from 'node:fs';
import path from 'node:path';

/** The compiled mini-program that the tests run: what `npm run build -- weapp` made. */
export const WEAPP_DIST = path.resolve(__dirname, '../../dist/weapp');

if (!fs.existsSync(path.join(WEAPP_DIST, 'app.json')))
  throw new Error('dist/weapp is not built: run `npm run build -- weapp`, or the tests by `npm test`');
