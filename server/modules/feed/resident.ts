import { Type } from '@sinclair/typebox';
import { Problem } from '../../../contract/error';
import { PublicId, type ContentKind } from '../../../contract/primitives';
import type { Problems } from '../../platform/errors/problems';
import type { App } from '../../platform/http/app-type';
import { Documented } from '../../platform/http/documented';
import type { Recipe } from '../../platform/published/change';
import type { Published } from '../../platform/published/published';
import { sendPrepared } from '../../platform/published/send-prepared';
import type { PageSchema } from '../../platform/publishing/resource';
import { FeedRecipe, FORMATS, type FeedFormat } from './feed-recipe';

export interface FeedDeps {
  readonly published: Published;
  readonly problems: Problems;
  readonly pages: readonly PageSchema[];
  /** Before every address: readers of feeds do not know ours. */
  readonly origin: string;
}

/** A topic's feed carries what is news to a resident, each thing once. */
const TOPIC_KINDS: readonly ContentKind[] = ['policies', 'explainers', 'qa-issues', 'press-conferences', 'notices'];

const formats = Object.keys(FORMATS) as FeedFormat[];
const Text = Documented(Type.String());

/** `/feeds/<kind>.atom|.json` and `/feeds/topics/<topic>.atom|.json`. */
export function registerFeeds(app: App, { published, problems, pages, origin }: FeedDeps): void {
  const topics = async () => (await published.rows.directory()).topics;
  const response = { 200: Text, 304: Documented(Type.Null()), 400: Problem, 404: Problem };
  const querystring = Type.Object({}, { additionalProperties: false });
  const feedOf = (path: string, format: FeedFormat, kind: ContentKind, name: string): Recipe =>
    new FeedRecipe({ path, format, kinds: [kind], title: async () => name }, published, origin);

  for (const { kind, name } of pages) {
    for (const format of formats) {
      const path = `/feeds/${kind}.${format}`;
      const recipe = feedOf(path, format, kind, name);
      const schema = {
        tags: ['feeds'],
        summary: `${name}订阅源`,
        querystring,
        produces: [FORMATS[format].type],
        response,
      };
      app.get(path, { schema }, async (request, reply) => {
        const page = await published.pages.prepare(recipe, request.originalUrl);
        return page ? sendPrepared(request, reply, page) : problems.send(reply, { code: 'request.not-found' });
      });
    }
  }
  for (const format of formats) {
    const params = Type.Object({ topic: PublicId }, { additionalProperties: false });
    const schema = {
      tags: ['feeds'],
      summary: '一个主题的订阅源',
      params,
      querystring,
      produces: [FORMATS[format].type],
      response,
    };
    app.get(`/feeds/topics/:topic.${format}`, { schema }, async (request, reply) => {
      const { topic } = request.params;
      const found = (await topics()).find(({ id }) => id === topic);
      if (!found) return problems.send(reply, { code: 'request.not-found' });
      const title = async () => (await topics()).find(({ id }) => id === topic)?.name ?? topic;
      const path = `/feeds/topics/${topic}.${format}`;
      const recipe = new FeedRecipe({ path, format, kinds: TOPIC_KINDS, topic, title }, published, origin);
      const page = await published.pages.prepare(recipe, request.originalUrl);
      return page ? sendPrepared(request, reply, page) : problems.send(reply, { code: 'request.not-found' });
    });
  }
}
