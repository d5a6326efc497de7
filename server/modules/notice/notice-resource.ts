import { isCivilDate } from '../../../domain/calendar';
import { NoticeContent, NoticeSummary, NoticeView } from '../../../contract/notice';
import { KIND_NAMES } from '../../../domain/content-kind';
import { defineResource, type PageSchema } from '../../platform/publishing/resource';

export const noticePages: readonly PageSchema[] = [
  { kind: 'notices', name: KIND_NAMES.notices, summary: NoticeSummary, view: NoticeView },
];

/** Notices (通知公告): plain paragraphs. */
export const noticeResource = defineResource<NoticeContent>({
  kind: 'notices',
  content: NoticeContent,
  pages: noticePages,
  check: ({ publishedOn }) => (isCivilDate(publishedOn) ? [] : [{ code: 'publishing.dates', field: 'publishedOn' }]),
  references: ({ related }) =>
    related.map(({ kind, id }, at) => ({ role: 'mentions', kind, id, field: `related.${at}` })),
  places: ({ topics, department, area }) => ({ topics, department, area }),
  async render(content, context) {
    const { title, publishedOn, department, topics, area, body } = content;
    const summary: NoticeSummary = {
      id: context.publicId,
      title,
      summary: content.summary,
      publishedOn,
      department: await context.named('departments', department),
      topics: await context.namedAll('topics', topics),
      ...(area === undefined ? {} : { area: await context.named('areas', area) }),
    };
    const view: NoticeView = { ...summary, body, related: await context.published(content.related) };
    const year = Number(publishedOn.slice(0, 4));
    const facets = { sortKey: publishedOn, topics, department, ...(area === undefined ? {} : { area }), year };
    return [{ kind: 'notices', id: context.publicId, title, facets, summary, view }];
  },
});
