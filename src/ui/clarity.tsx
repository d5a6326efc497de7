import { useEffect, useState } from 'react';
import type { ClarityCount, ClarityTarget, ClarityVote } from '../../contract/clarity';
import { deviceId } from '../platform/device-id';
import { notePushEvent } from '../platform/push-event';
import { callApi } from '../platform/request';
import { readStored, store } from '../platform/storage';
import { Box } from './primitives/box';
import { Link } from './primitives/link';
import { Tap } from './primitives/tap';
import { useAskLink, usePushToken } from './push-arrival';

type Verdict = ClarityVote['verdict'];

interface ClarityProps {
  readonly kind: ClarityTarget['kind'];
  readonly id: string;
  readonly question: string;
}

/** 说清楚了吗: one vote a device, changeable; and the way to ask on. */
export function Clarity({ kind, id, question }: ClarityProps) {
  const { verdict, count, fault, vote } = useVote(kind, id);
  const askLink = useAskLink(kind, id);
  return (
    <Box as="section" className="card" label={question}>
      <Box as="h2" className="row-name">
        {question}
      </Box>
      <Box className="meta" live="polite">
        {fault ?? spoken(count, verdict)}
      </Box>
      <Box className="row wrap spaced">
        <Tap
          className={`button small ghost${verdict === 'clear' ? ' on' : ''}`}
          pressed={verdict === 'clear'}
          onTap={() => vote('clear')}
        >
          说清楚了
        </Tap>
        <Tap
          className={`button small ghost${verdict === 'unclear' ? ' on' : ''}`}
          pressed={verdict === 'unclear'}
          onTap={() => vote('unclear')}
        >
          没说清楚
        </Tap>
        <Link className="plain" to={askLink}>
          还有疑问
        </Link>
      </Box>
    </Box>
  );
}

function spoken(count: ClarityCount | null, verdict: Verdict | null): string {
  if (count === null) return '你的看法会告诉编写的人，可以改。';
  const words = `${String(count.clear)} 人觉得清楚 · ${String(count.unclear)} 人觉得没说清楚`;
  return verdict === null ? words : `${words} · 你的看法已记下，可以改`;
}

function useVote(kind: ClarityTarget['kind'], id: string) {
  const path = `/api/clarity/${kind}/${id}`;
  const token = usePushToken();
  const key = `clarity:${kind}:${id}`;
  const [verdict, setVerdict] = useState<Verdict | null>(null);
  const [count, setCount] = useState<ClarityCount | null>(null);
  const [fault, setFault] = useState<string | null>(null);

  useEffect(() => {
    const kept = readStored(key);
    setVerdict(kept === 'clear' || kept === 'unclear' ? kept : null);
    let wanted = true;
    void callApi<ClarityCount>({ path }).then((got) => {
      if (wanted && got.ok) setCount(got.data);
    });
    return () => {
      wanted = false;
    };
  }, [key, path]);

  const vote = (next: Verdict): void => {
    const before = verdict;
    setVerdict(next);
    setFault(null);
    void deviceId()
      .then((device) => callApi<ClarityCount>({ method: 'PUT', path, body: { deviceId: device, verdict: next } }))
      .then((got) => {
        if (got.ok) {
          store(key, next);
          setCount(got.data);
          if (token !== '') notePushEvent(token, next);
        } else {
          setVerdict(before);
          setFault(got.offline ? '网络连不上，没有记下。联网后再点一次。' : got.problem.title);
        }
      });
  };
  return { verdict, count, fault, vote };
}
