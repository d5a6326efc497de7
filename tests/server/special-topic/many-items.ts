import type { NoticeContent } from '../../../contract/notice';
import type { SpecialTopicContent } from '../../../contract/special-topic';
import { addDays } from '../../../domain/calendar';
import { notice } from '../small-city';
import type { RunningCity } from '../running-city';

const AT_ONCE = 200;

/** As many notices as are wanted, a few on each day, of one topic of the directory. */
export const manyNotices = (count: number, topic = 'zhufang', prefix = 'n'): NoticeContent[] =>
  Array.from({ length: count }, (_, at) =>
    notice(`${prefix}${String(at)}`, {
      title: `第${String(at)}号小区${at % 7 === 0 ? '加装电梯' : '改造'}公示`,
      publishedOn: addDays('2020-01-01', Math.floor(at / 3)),
      topics: [topic],
    }),
  );

/** Publishes them, many in a transaction. */
export async function publishMany(city: RunningCity, contents: readonly NoticeContent[]): Promise<void> {
  for (let at = 0; at < contents.length; at += AT_ONCE) {
    const batch = contents.slice(at, at + AT_ONCE);
    const told = await city.publisher.publishAll(batch.map((content) => ({ kind: 'notices', content, actor: 'test' })));
    const refused = told.find(({ state }) => state === 'refused');
    if (refused) throw new Error(JSON.stringify(refused));
  }
}

/** A topic as small as it can be. */
export const topicOf = (
  sourceId: string,
  sections: SpecialTopicContent['sections'],
  more: Partial<SpecialTopicContent> = {},
): SpecialTopicContent => ({
  sourceId,
  title: `专题${sourceId}`,
  about: '一件大事，从头看全。',
  openedOn: '2026-01-01',
  department: 'yibao',
  topics: ['zhufang'],
  sections,
  ...more,
});
