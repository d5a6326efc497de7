import { useCallback, useEffect, useState } from 'react';
import type { AudienceChoice, AudienceOptions, AudienceView, WechatConsents } from '../../../contract/audience';
import type { Problem } from '../../../contract/error';
import { useAnswer, type Answer } from '../../platform/answers';
import { randomKey } from '../../platform/random-key';
import type { ApiAnswer, ApiRequest } from '../../platform/request';
import { callAsSubscriber, forgetSubscriber } from '../../platform/subscriber';
import { unsubscribeWebPush } from '../../platform/web-push';
import { forgetDraft, forgetView, keepView, keptView } from './choice';

export type Standing =
  | { readonly state: 'loading' }
  /** Nothing was chosen here. */
  | { readonly state: 'none'; readonly deleted: boolean }
  | {
      readonly state: 'known';
      readonly view: AudienceView;
      /** The network is away: as it was known last. */ readonly isKept: boolean;
    }
  | { readonly state: 'failed'; readonly problem: Problem };

const ME = '/api/audience/me';

async function lookUp(): Promise<Standing> {
  const got = await callAsSubscriber<AudienceView>({ path: ME });
  if (got === null) return { state: 'none', deleted: false };
  if (got.ok) {
    keepView(got.data);
    return { state: 'known', view: got.data, isKept: false };
  }
  if (got.problem.code === 'audience.none') return { state: 'none', deleted: false };
  const kept = got.offline ? keptView() : undefined;
  return kept ? { state: 'known', view: kept, isKept: true } : { state: 'failed', problem: got.problem };
}

export interface Audience {
  readonly options: Answer<AudienceOptions>;
  readonly standing: Standing;
  readonly refresh: () => void;
  /** Says all of it anew. @returns what kept it from being done */
  readonly choose: (choice: AudienceChoice) => Promise<Problem | null>;
  readonly act: (request: ApiRequest) => Promise<Problem | null>;
  readonly noteWechat: (results: WechatConsents['results']) => Promise<Problem | null>;
  readonly remove: () => Promise<Problem | null>;
}

/** What may be chosen, what this person chose, and what he may do with it. */
export function useAudience(): Audience {
  const [asked, setAsked] = useState(false);
  // Nothing of it is in the first screen: it is asked for when the device has been.
  const options = useAnswer<AudienceOptions>(asked ? '/api/audience/options' : null);
  const [standing, setStanding] = useState<Standing>({ state: 'loading' });
  const refresh = useCallback(() => {
    setStanding((held) => (held.state === 'failed' ? { state: 'loading' } : held));
    void lookUp().then(setStanding);
  }, []);
  useEffect(() => {
    setAsked(true);
    refresh();
  }, [refresh]);

  const take = (got: ApiAnswer<AudienceView> | null): Problem | null => {
    if (got === null) return null;
    if (!got.ok) return got.problem;
    keepView(got.data);
    setStanding({ state: 'known', view: got.data, isKept: false });
    return null;
  };
  const choose = async (body: AudienceChoice): Promise<Problem | null> =>
    take(await callAsSubscriber<AudienceView>({ method: 'PUT', path: ME, body }, true));
  const act = async (request: ApiRequest): Promise<Problem | null> =>
    take(await callAsSubscriber<AudienceView>(request));
  const noteWechat = async (results: WechatConsents['results']): Promise<Problem | null> =>
    act({ method: 'POST', path: `${ME}/wechat-consents`, body: { results }, idempotencyKey: await randomKey() });
  const remove = async (): Promise<Problem | null> => {
    // WeChat calls every request JSON, and JSON without a body is refused.
    const got = await callAsSubscriber<unknown>({ method: 'DELETE', path: ME, body: {} });
    if (got !== null && !got.ok && got.problem.code !== 'audience.none') return got.problem;
    await unsubscribeWebPush();
    forgetDraft();
    forgetView();
    forgetSubscriber();
    setStanding({ state: 'none', deleted: true });
    return null;
  };
  return { options, standing, refresh, choose, act, noteWechat, remove };
}
