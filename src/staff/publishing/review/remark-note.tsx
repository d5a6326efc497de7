import { useState } from 'react';
import type { ManuscriptRemark } from '../../../../contract/manuscript-part';
import { clockTime, plainDay } from '../../../ui/dates';

interface Props {
  readonly remark: ManuscriptRemark;
  readonly change: (beneath: string, body: unknown) => Promise<boolean>;
}

const WHERE = { there: '', moved: '这几个字换了地方。', gone: '这几个字已经改掉了。' } as const;

/** A remark (批注), what became of its words, and the answer to it. */
export function RemarkNote({ remark: { id, quotation, text, by, at, standing, resolved }, change }: Props) {
  const [answer, setAnswer] = useState('');
  const settle = (isResolved: boolean): void => {
    const said = answer.trim() === '' ? {} : { answer: answer.trim() };
    void change(`/remarks/${encodeURIComponent(id)}`, { resolved: isResolved, ...said });
  };
  return (
    <div className={resolved ? 'p-remark resolved' : 'p-remark'}>
      <p>
        <span className="w-badge soon">批注</span> {quotation !== '' && <q>{quotation}</q>} {text}
      </p>
      <p className="w-hint">
        {by.name}，{plainDay(at)} {clockTime(at)}
        {WHERE[standing] !== '' && <>&emsp;{WHERE[standing]}</>}
      </p>
      {resolved ? (
        <p className="w-row">
          <span className="w-hint">
            {resolved.by.name}已处理{resolved.answer === '' ? '' : `：${resolved.answer}`}
          </span>
          <button type="button" className="w-button quiet" onClick={() => settle(false)}>
            重新打开
          </button>
        </p>
      ) : (
        <div className="w-row p-answer">
          <input
            aria-label={`回复批注“${text.slice(0, 20)}”`}
            placeholder="怎么处理的（可不填）"
            value={answer}
            onChange={({ target }) => setAnswer(target.value)}
          />
          <button type="button" className="w-button" onClick={() => settle(true)}>
            已处理
          </button>
        </div>
      )}
    </div>
  );
}
