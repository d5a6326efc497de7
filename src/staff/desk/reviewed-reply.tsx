import type { DeskCase } from '../../../contract/foi-desk';
import type { DeskDraft } from '../../../contract/foi-draft';
import { EMPTY_WORDS } from '../../../domain/foi/draft';
import { clockTime } from '../../ui/dates';
import { Article, Loading, ProblemNote } from '../../workbench/notes';
import type { Fetched } from '../../workbench/use-fetched';
import { namedWords, replyArticle } from './draft-words';

interface Props {
  readonly view: DeskCase;
  /** Null where no reply is drafted. */
  readonly answer: Fetched<DeskDraft> | null;
}

/** The drafted reply as its legal reviewer reads it: the review is bound to these words. */
export function ReviewedReply({ view, answer }: Props) {
  if (!answer)
    return (
      <p className="w-note">还没有人起草答复。现在审核，只对案情表示意见；要对文字把关，请先让承办人起草，再来审核。</p>
    );
  if (answer.state === 'loading') return <Loading what="正在取来答复草稿" />;
  if (answer.state === 'failed') return <ProblemNote problem={answer.problem} />;
  const { words, author, editor, at } = answer.data;
  const whole = { ...EMPTY_WORDS, ...words };
  const fileName = (id: string): string => view.attachments.find((each) => each.id === id)?.name ?? '一个附件';
  const article = replyArticle(whole.reply);
  return (
    <section className="a-reviewed" aria-labelledby="reviewed">
      <h3 id="reviewed">送审的答复草稿</h3>
      <p className="w-hint">
        {author}起草，{editor === author ? '' : `${editor}最后修改，`}
        {clockTime(at)} 保存。审核只对这一份文字有效，以后改动要重新送审。
      </p>
      <dl>
        {namedWords(whole, fileName)
          .filter(({ name }) => name !== 'note')
          .map(({ name, label, text }) => (
            <div key={name}>
              <dt>{label}</dt>
              <dd className="w-pre">
                {text} {name === 'reply' && article && <Article name={article} />}
              </dd>
            </div>
          ))}
      </dl>
    </section>
  );
}
