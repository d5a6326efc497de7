import swagger from '@fastify/swagger';
import type { App } from '../../platform/http/app-type';
import { Prepared } from '../../platform/published/answer';
import { prepareBytes } from '../../platform/published/bytes';
import { JSON_TYPE } from '../../platform/published/list-recipe';
import { sendPrepared } from '../../platform/published/send-prepared';
import { docsPage } from './docs-page';
import { openapiDocument } from './openapi-document';
import { TAGS } from './status-words';

const DESCRIPTION = `已发布的内容都能在这里读到，不用登录。地址 /api/… 与 /api/v1/… 相同，后者固定在第 1 版。
列表最新的在前，用 limit 定每页几条，用 nextCursor 取下一页。每个答复带强 ETag，下次带上 If-None-Match，没有变化就答 304。
出错时答复 application/problem+json：code 是不变的代码，title 是给人看的话，field 指出是哪一项。`;

/** Collects the routes that follow; to be called before any other module. */
export async function collectRoutes(app: App): Promise<void> {
  await app.register(swagger, {
    openapi: {
      openapi: '3.1.0',
      info: { title: '明白 · 内容接口', version: '1', description: DESCRIPTION },
      tags: [...TAGS],
    },
    hideUntagged: true,
    refResolver: {
      buildLocalReference: ({ $id }, _baseUri, _fragment, index) => (typeof $id === 'string' ? $id : `shape-${index}`),
    },
  });
}

/** `/api/openapi.json`, and the same to read at `/api/docs`. Made when first asked for. */
export function registerOpenapi(app: App): void {
  let made: Promise<{ json: Prepared; page: Prepared }> | undefined;
  const make = async (): Promise<{ json: Prepared; page: Prepared }> => {
    const document = openapiDocument(app);
    return {
      json: new Prepared(await prepareBytes(JSON.stringify(document)), JSON_TYPE),
      page: new Prepared(await prepareBytes(docsPage(document)), 'text/html; charset=utf-8'),
    };
  };
  const schema = { hide: true };
  app.get('/api/openapi.json', { schema }, async (request, reply) => {
    made ??= make();
    return sendPrepared(request, reply, (await made).json);
  });
  app.get('/api/docs', { schema }, async (request, reply) => {
    made ??= make();
    void reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'");
    return sendPrepared(request, reply, (await made).page);
  });
}
