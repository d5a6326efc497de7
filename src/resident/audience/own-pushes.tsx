import { useState } from 'react';
import type { OwnPushes as OwnPushesView } from '../../../contract/audience-inbox';
import { callAsSubscriber } from '../../platform/subscriber';
import { plainDate } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Tap } from '../../ui/primitives/tap';

type Line = OwnPushesView['items'][number];

const pathOf = (cursor: string | null): string =>
  `/api/audience/me/pushes${cursor === null ? '' : `?cursor=${encodeURIComponent(cursor)}`}`;

/** 为什么没收到: what was sent to anybody lately, and what became of it for this person. */
export function OwnPushes() {
  const { lines, cursor, fault, look } = useOwnPushes();
  return (
    <Box as="section" className="card stack-small" label="有一条没收到？">
      <Box as="h2">有一条没收到？</Box>
      {lines === null ? (
        <Box as="p">最近三个月发出过什么，每一条为什么发给你或者没有发给你，都可以看。</Box>
      ) : (
        <Box as="ul" className="stack-small" live="polite">
          {lines.length === 0 ? <Box as="li">最近三个月没有发出过消息。</Box> : null}
          {lines.map((line) => (
            <Box as="li" key={line.id} className="divided detail-row">
              <Box as="h3">{line.title}</Box>
              <Box className="meta">{plainDate(line.at)}</Box>
              <Box as="p">{line.sentence}</Box>
            </Box>
          ))}
        </Box>
      )}
      {fault === null ? null : (
        <Box className="field-fault" role="alert">
          {fault}
        </Box>
      )}
      {lines === null || cursor !== null ? (
        <Tap className="plain" onTap={() => void look()}>
          {lines === null ? '看最近发出的' : '看更早的'}
        </Tap>
      ) : null}
    </Box>
  );
}

function useOwnPushes() {
  const [lines, setLines] = useState<readonly Line[] | null>(null);
  const [cursor, setCursor] = useState<string | null>(null);
  const [fault, setFault] = useState<string | null>(null);
  const look = async (): Promise<void> => {
    setFault(null);
    const got = await callAsSubscriber<OwnPushesView>({ path: pathOf(cursor) });
    if (got === null) return;
    if (!got.ok) {
      setFault(got.problem.title);
      return;
    }
    setLines([...(lines ?? []), ...got.data.items]);
    setCursor(got.data.nextCursor);
  };
  return { lines, cursor, fault, look };
}
