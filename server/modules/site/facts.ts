import { SiteFacts } from '../../../contract/site';
import type { Problems } from '../../platform/errors/problems';
import type { App } from '../../platform/http/app-type';
import { prepareBytes } from '../../platform/published/bytes';
import { JSON_TYPE } from '../../platform/published/list-recipe';
import type { Published } from '../../platform/published/published';
import { registerPrepared } from '../../platform/published/register-prepared';

export interface SiteFactsDeps {
  readonly published: Published;
  readonly problems: Problems;
  readonly host: { readonly organ: string; readonly phone: string };
  readonly siteIdCode: string | undefined;
  readonly icpNumber: string | undefined;
  readonly psbNumber: string | undefined;
}

const PATH = '/api/site';

/** `GET /api/site`: who keeps the site, and under which numbers it is filed. */
export function registerSiteFacts(app: App, deps: SiteFactsDeps): void {
  const { published, host, siteIdCode, icpNumber, psbNumber } = deps;
  registerPrepared(app, deps, {
    path: PATH,
    tag: 'site',
    summary: '主办单位、网站标识码和备案号',
    view: SiteFacts,
    recipe: {
      url: PATH,
      type: JSON_TYPE,
      composed: true,
      isChangedBy: ({ kind }) => kind === 'directory',
      async make() {
        const { departments } = await published.rows.directory();
        const department = departments.find(({ name }) => name === host.organ);
        const facts: SiteFacts = {
          host: { id: department?.id ?? null, name: host.organ },
          phone: department?.phone ?? host.phone,
          email: department?.email ?? null,
          siteIdCode: siteIdCode ?? null,
          icpNumber: icpNumber ?? null,
          psbNumber: psbNumber ?? null,
        };
        return prepareBytes(JSON.stringify(facts));
      },
    },
  });
}
