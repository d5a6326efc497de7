import type { NoticeView } from '../../../contract/notice';
import { useAnswer } from '../../platform/answers';
import { usePageQuery } from '../../platform/nav';
import { plainDate } from '../../ui/dates';
import { ItemTools } from '../../ui/item-tools';
import { Box } from '../../ui/primitives/box';
import { RelatedLinks } from '../../ui/related-links';
import { Screen } from '../../ui/screen';
import { Answered } from '../../ui/states';

/** One notice. */
export default function NoticePage() {
  const { id = '' } = usePageQuery();
  const answer = useAnswer<NoticeView>(`/api/notices/${id}`);
  const notice = answer.state === 'ready' ? answer.data : null;
  return (
    <Screen
      title={notice?.title ?? '通知公告'}
      bar="通知公告"
      description={notice?.summary}
      ready={answer.state !== 'loading'}
    >
      <Answered answer={answer}>
        {(view) => (
          <>
            <Box as="h1">{view.title}</Box>
            <Box className="meta">{`${view.department.name} · ${plainDate(view.publishedOn)}`}</Box>
            <ItemTools kind="notices" id={view.id} title={view.title} />
            <Box className="stack-small">
              {view.body
                .split('\n')
                .filter((paragraph) => paragraph.trim() !== '')
                .map((paragraph, index) => (
                  <Box as="p" key={`${String(index)}${paragraph.slice(0, 8)}`}>
                    {paragraph}
                  </Box>
                ))}
            </Box>
            <RelatedLinks title="相关内容" links={view.related} />
          </>
        )}
      </Answered>
    </Screen>
  );
}
