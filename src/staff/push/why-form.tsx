import { useState, type SyntheticEvent } from 'react';
import type { Problem } from '../../../contract/error';
import type { PushView } from '../../../contract/push';
import type { PushWhy } from '../../../contract/push-results';
import { callStaff } from '../../workbench/call';
import { faultOf, Field } from '../../workbench/field';
import { ProblemNote } from '../../workbench/notes';
import { beijingTime } from './words';

/** 为什么这个人收到、没收到: by the code that the resident reads out. Who it is, is said to nobody. */
export function WhyForm({ push }: { readonly push: PushView }) {
  const [code, setCode] = useState('');
  const [why, setWhy] = useState<PushWhy | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const ask = async (event: SyntheticEvent): Promise<void> => {
    event.preventDefault();
    const path = `/api/staff/push/pushes/${push.id}/why`;
    const got = await callStaff<PushWhy>({ method: 'POST', path, body: { code } });
    setProblem(got.ok ? null : got.problem);
    setWhy(got.ok ? got.data : null);
  };
  const fault = faultOf(problem, 'code') ?? (problem?.code === 'push.unknown-code' ? problem : undefined);
  return (
    <form className="w-card" onSubmit={(event) => void ask(event)}>
      <h3>为什么这个人收到、没收到</h3>
      <Field
        label="居民报的号码"
        hint="请他打开“我的”里的“我的关注”，念最下面的号码，例如 7KQ2M-9XD4R。每查一次都有记录。"
        fault={fault}
      >
        {(control) => (
          <div className="s-find">
            <input
              {...control}
              maxLength={20}
              autoComplete="off"
              value={code}
              onChange={(event) => setCode(event.target.value)}
            />
            <button type="submit" className="w-button">
              查
            </button>
          </div>
        )}
      </Field>
      <ProblemNote problem={fault ? null : problem} />
      {why !== null && (
        <div className="w-note good" role="status">
          <p>
            <strong>{why.sentence}</strong>
          </p>
          <p className="w-hint">
            {[
              why.segment === null ? '' : `人群：${why.segment.name}`,
              why.at === null ? '' : `时间：${beijingTime(why.at)}`,
              why.openedAt === null ? '' : `打开：${beijingTime(why.openedAt)}`,
            ]
              .filter((part) => part !== '')
              .join(' · ')}
          </p>
        </div>
      )}
    </form>
  );
}
