import type { SpecialTopicFound, SpecialTopicItem, SpecialTopicPage } from '../../../contract/special-topic';
import { useAnswer, useList } from '../../platform/answers';
import { replace, usePageQuery } from '../../platform/nav';
import { to, toContent } from '../../routes';
import { FindBox } from '../../ui/find-box';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Screen } from '../../ui/screen';
import { ShareTap } from '../../ui/share-tap';
import { Answered, Listed } from '../../ui/states';
import { ItemLine, keyOf } from './item-line';
import { NoTopic } from './no-topic';

/** All of a section, or what a topic has under some words. */
export default function SpecialTopicSection() {
  const { id = '', section = '', q = '' } = usePageQuery();
  const words = q.trim();
  const answer = useAnswer<SpecialTopicPage>(`/api/special-topic/${encodeURIComponent(id)}`);
  const topic = answer.state === 'ready' ? answer.data : undefined;
  const known = topic?.sections.find((each) => each.id === section);
  const isThere = words !== '' || topic === undefined || known !== undefined;
  const title = known && words === '' ? `${known.title} - ${topic?.title ?? ''}` : (topic?.title ?? '专题内容');
  return (
    <Screen title={title} bar="专题" description={known?.about ?? topic?.about} ready={answer.state !== 'loading'}>
      {(answer.state === 'failed' && answer.problem.status === 404) || !isThere ? (
        <NoTopic />
      ) : (
        <Answered answer={answer}>
          {(view) => (
            <>
              <Box as="h1">{words === '' ? (known?.title ?? '') : view.title}</Box>
              <Link className="plain" to={toContent('special-topics', id)}>
                {`‹ 回到“${view.title}”`}
              </Link>
              <FindBox
                key={words}
                id="special-topic-words"
                label="在这个专题里找"
                placeholder="标题里的字"
                asked={words}
                clearText="看整个专题"
                onSearch={(asked) =>
                  replace(
                    asked === ''
                      ? toContent('special-topics', id)
                      : to('specialTopicSection', { id, section, q: asked }),
                  )
                }
              />
              {words === '' ? <All id={id} section={section} /> : <Found id={id} words={words} />}
              <Box className="toolbar">
                <ShareTap card={{ title, path: to('specialTopicSection', { id, section, q: words }) }} />
              </Box>
            </>
          )}
        </Answered>
      )}
    </Screen>
  );
}

function All({ id, section }: { readonly id: string; readonly section: string }) {
  const path = `/api/special-topic/${encodeURIComponent(id)}/sections/${encodeURIComponent(section)}?limit=20`;
  const list = useList<SpecialTopicItem>(path);
  return (
    <Listed
      list={list}
      lines
      empty="这个栏目还没有内容。有了会自动出现在这里。"
      item={(item) => <ItemLine key={keyOf(item)} item={item} />}
    />
  );
}

function Found({ id, words }: { readonly id: string; readonly words: string }) {
  const path = `/api/special-topic/${encodeURIComponent(id)}/items?q=${encodeURIComponent(words)}&limit=20`;
  const list = useList<SpecialTopicFound>(path);
  return (
    <Listed
      list={list}
      lines
      empty={`这个专题里没有标题带“${words}”的。换一个说法，或者去全站搜索。`}
      emptyAction={
        <Link className="button ghost" to={to('search', { q: words })}>
          全站搜“{words}”
        </Link>
      }
      item={({ section, item }) => (
        <ItemLine key={`${section.id} ${keyOf(item)}`} item={item} section={section.title} />
      )}
    />
  );
}
