import { useState } from 'react';
import type { Problem } from '../../../contract/error';
import type { ArticleWriting, OfficialArticle, OfficialPiece } from '../../../contract/official-account';
import { LIMITS } from '../../../domain/official-account';
import { callStaff } from '../../workbench/call';
import { useDraft } from '../../workbench/draft';
import { Choice, faultOf, Field } from '../../workbench/field';
import { ProblemNote } from '../../workbench/notes';
import { lengthOf } from './words';

interface Props {
  readonly piece: OfficialPiece;
  /** The one that is worded anew; undefined: the first. */
  readonly article: OfficialArticle | undefined;
  readonly path: string;
  readonly onChanged: () => void;
}

type Words = Pick<ArticleWriting, 'title' | 'author' | 'digest' | 'cover'>;
const DRAWN = 'drawn';
const NAMES = { title: '标题', author: '作者', digest: '摘要' } as const;
const HINTS = {
  title: '列表里先看到的就是它。',
  author: '一般写发布单位；可以不写。',
  digest: '转发的时候显示；不写，公众号取正文开头。',
} as const;

const begun = ({ suggested }: OfficialPiece, article: OfficialArticle | undefined): Words => {
  if (!article || !article.acts.includes('write')) return suggested;
  const { title, author, digest, cover } = article;
  return { title, author, digest, cover };
};

/** Title, author, digest and cover; the text is the published edition's. */
export function WordsForm({ piece, article, path, onChanged }: Props) {
  const { kind, id } = piece.about;
  const again = article?.acts.includes('write') === true;
  const [words, change, drop] = useDraft<Words>(`official-article:${kind}/${id}`, begun(piece, article));
  const [problem, setProblem] = useState<Problem | null>(null);
  const [busy, setBusy] = useState(false);
  const send = async (): Promise<void> => {
    setBusy(true);
    const body: ArticleWriting = { ...words, edition: piece.edition };
    const got = await callStaff<OfficialArticle>({ method: 'PUT', path, body });
    setBusy(false);
    setProblem(got.ok ? null : got.problem);
    if (got.ok) drop();
    // Somebody else's step is shown too.
    if (got.ok || got.problem.status === 409) onChanged();
  };
  const isNamed = (['title', 'author', 'digest', 'cover'] as const).some((field) => faultOf(problem, field));
  return (
    <form
      className="w-card w-form"
      aria-label="写公众号文章"
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <h2>{again ? '改了再送' : '送到公众号草稿箱'}</h2>
      {(['title', 'author', 'digest'] as const).map((field) => (
        <Field
          key={field}
          label={NAMES[field]}
          hint={`${HINTS[field]} ${String(lengthOf(words[field]))}/${String(LIMITS[field])} 字`}
          fault={faultOf(problem, field)}
          optional={field !== 'title'}
        >
          {(control) =>
            field === 'digest' ? (
              <textarea
                {...control}
                className="short"
                rows={3}
                value={words.digest}
                onChange={({ target }) => change({ digest: target.value })}
              />
            ) : (
              <input
                {...control}
                type="text"
                value={words[field]}
                onChange={({ target }) => change({ [field]: target.value })}
              />
            )
          }
        </Field>
      ))}
      <CoverChoice piece={piece} cover={words.cover} onChange={(cover) => change({ cover })} problem={problem} />
      <ProblemNote problem={isNamed ? null : problem} />
      <div className="w-row">
        <button type="submit" className="w-button main" disabled={busy}>
          {again ? '改了再送' : '送到草稿箱'}
        </button>
      </div>
    </form>
  );
}

interface CoverProps {
  readonly piece: OfficialPiece;
  readonly cover: string;
  readonly onChange: (cover: string) => void;
  readonly problem: Problem | null;
}

const CoverChoice = ({ piece, cover, onChange, problem }: CoverProps) => (
  <Choice
    label="封面"
    value={cover === '' ? DRAWN : cover}
    options={[
      ...piece.covers.map(({ src, alt }) => ({ value: src, label: '文中的图片', hint: alt })),
      { value: DRAWN, label: '用标题画一张', hint: '绿底白字，写着标题和单位' },
    ]}
    onChange={(value) => onChange(value === DRAWN ? '' : value)}
    fault={faultOf(problem, 'cover')}
  />
);
