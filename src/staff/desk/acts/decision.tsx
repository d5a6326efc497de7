import { replyRules, type ReplyKind } from '../../../../domain/foi/case';
import { Check, FaultText, faultOf } from '../../../workbench/field';
import { Article } from '../../../workbench/notes';
import { isClosing, repliesIn } from './replies-in';
import { ISSUED, type ActForms, type FieldsProps } from './act-words';

function DecisionFields({ view, words, change, problem }: FieldsProps) {
  const fault = faultOf(problem, 'reply');
  const objected = view.clock.consultations.some(({ opinion }) => opinion === 'objects-with-reason');
  return (
    <>
      <fieldset className="w-choice a-replies">
        <legend>怎么答复</legend>
        {repliesIn(view.clock.state).map((group) => (
          <div key={group.title} className="a-group" role="group" aria-label={group.title}>
            <h3>{group.title}</h3>
            {group.kinds.map(([kind, name]) => (
              <label key={kind} className={words.reply === kind ? 'w-option on' : 'w-option'}>
                <input
                  type="radio"
                  name="reply"
                  value={kind}
                  checked={words.reply === kind}
                  onChange={() => change({ reply: kind })}
                />
                <span>
                  {name} <Article name={replyRules[kind].article} />
                </span>
              </label>
            ))}
          </div>
        ))}
        {fault && <FaultText fault={fault} />}
      </fieldset>
      {objected && ['granted', 'partly-granted'].includes(words.reply) && (
        <Check
          label="第三方不同意，但不公开会对公共利益造成重大影响，决定公开"
          checked={words.publicInterest === 'yes'}
          onChange={(checked) => change({ publicInterest: checked ? 'yes' : '' })}
        />
      )}
    </>
  );
}

/** The decision on the reply. @source 条例第三十六条至第三十九条 */
export const decisionForms: ActForms<'decided'> = {
  decided: {
    Fields: DecisionFields,
    letter: ({ reply }) => (reply === '' ? null : isClosing(reply) ? 'lapse-notice' : 'reply'),
    toAct: ({ reply, publicInterest }, on) => ({
      kind: 'decided',
      on,
      reply: reply as ReplyKind,
      ...(publicInterest === 'yes' ? { publicInterest: true } : {}),
    }),
    consequence: ({ reply, publicInterest }) => {
      if (isClosing(reply)) return `不再处理这件申请，告知书会发给申请人。${ISSUED}`;
      const next = publicInterest === 'yes' ? '接下来先书面告知第三方，再送达申请人' : '接下来送达申请人';
      return `答复书定稿，${next}。${ISSUED}`;
    },
  },
};
