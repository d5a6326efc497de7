import { ScriptTableView } from '../../../contract/script';
import type { Problems } from '../../platform/errors/problems';
import type { App } from '../../platform/http/app-type';
import { prepareBytes } from '../../platform/published/bytes';
import type { Published } from '../../platform/published/published';
import { registerPrepared } from '../../platform/published/register-prepared';

const PATH = '/api/script';

/** 繁体字表: made when somebody first wants it, and the same until the next release. */
export const registerScript = (app: App, deps: { published: Published; problems: Problems }): void => {
  registerPrepared(app, deps, {
    path: PATH,
    tag: 'script',
    summary: 'Words by which text is turned into traditional script',
    view: ScriptTableView,
    recipe: {
      url: PATH,
      type: 'application/json; charset=utf-8',
      make: async () => {
        // The dictionary is large, and most cities never need it: it is not read at the start.
        const { hantTable } = await import('./hant-table');
        return prepareBytes(JSON.stringify(hantTable()));
      },
      composed: false,
      isChangedBy: () => false,
    },
  });
};
