import { Area, Department, Topic, type DirectoryContent } from '../../../contract/directory';
import { ListOf } from '../../../contract/list';
import type { Problems } from '../../platform/errors/problems';
import type { App } from '../../platform/http/app-type';
import { prepareBytes } from '../../platform/published/bytes';
import { JSON_TYPE } from '../../platform/published/list-recipe';
import type { Published } from '../../platform/published/published';
import { registerPrepared } from '../../platform/published/register-prepared';

const LISTS = [
  { part: 'topics', item: Topic, summary: '全部主题' },
  { part: 'areas', item: Area, summary: '全部区域' },
  { part: 'departments', item: Department, summary: '全部部门' },
] as const satisfies readonly { part: keyof DirectoryContent; item: object; summary: string }[];

/** Topics, areas and departments, each served whole. */
export function registerDirectory(app: App, deps: { published: Published; problems: Problems }): void {
  for (const { part, item, summary } of LISTS) {
    registerPrepared(app, deps, {
      path: `/api/${part}`,
      tag: 'directory',
      summary,
      view: ListOf(item),
      recipe: {
        url: `/api/${part}`,
        type: JSON_TYPE,
        composed: true,
        isChangedBy: ({ kind }) => kind === 'directory',
        async make() {
          const directory = await deps.published.rows.directory();
          return prepareBytes(JSON.stringify({ items: directory[part], nextCursor: null }));
        },
      },
    });
  }
}
