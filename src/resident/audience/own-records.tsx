import { useState } from 'react';
import type { AudienceView } from '../../../contract/audience';
import type { AudienceExport } from '../../../contract/audience-inbox';
import { copyText } from '../../platform/clipboard';
import { callAsSubscriber } from '../../platform/subscriber';
import { Box } from '../../ui/primitives/box';
import { Tap } from '../../ui/primitives/tap';
import { Text } from '../../ui/primitives/text';
import type { Audience } from './use-audience';

interface OwnRecordsProps {
  readonly audience: Audience;
  readonly view: AudienceView;
}

/** 查阅、复制、撤回、删除. @source 个人信息保护法第十五条、第四十五条、第四十七条 */
export function OwnRecords({ audience, view }: OwnRecordsProps) {
  const [said, setSaid] = useState<string | null>(null);
  const copy = async (): Promise<void> => {
    const got = await callAsSubscriber<AudienceExport>({ path: '/api/audience/me/export' });
    if (got?.ok !== true) {
      setSaid(got === null ? '这里没有你的记录。' : got.problem.title);
      return;
    }
    const copied = await copyText(JSON.stringify(got.data, null, 2));
    setSaid(copied ? '全部记录已复制，可以粘贴到别处存好。' : '没能复制，请再试一次。');
  };
  const revoke = async (): Promise<void> => {
    const refused = await audience.act({ method: 'POST', path: '/api/audience/me/revocation', body: {} });
    setSaid(refused === null ? '撤回了，不再发给你。' : refused.title);
  };
  return (
    <Box as="section" className="card stack-small" label="我的记录">
      <Box as="h2">我的记录</Box>
      <Box as="p">打电话问“为什么收到”时，报这个号码。它打不开任何东西。</Box>
      <Text className="audience-code" selectable label={`我的号码：${Array.from(view.code).join(' ')}`}>
        {view.code}
      </Text>
      <Box className="toolbar">
        <Tap className="plain" onTap={() => void copy()}>
          复制我的全部记录
        </Tap>
        {view.consent.revokedAt === null ? (
          <Tap className="plain" onTap={() => void revoke()}>
            撤回同意
          </Tap>
        ) : null}
      </Box>
      <Box live="polite">{said === null ? null : <Box as="p">{said}</Box>}</Box>
      <Remove remove={audience.remove} />
    </Box>
  );
}

/** Asked once more, because nobody can bring it back. */
function Remove({ remove }: Pick<Audience, 'remove'>) {
  const [asked, setAsked] = useState(false);
  const [fault, setFault] = useState<string | null>(null);
  if (!asked)
    return (
      <Box className="toolbar">
        <Tap className="plain" onTap={() => setAsked(true)}>
          全部删除
        </Tap>
      </Box>
    );
  return (
    <Box className="stack-small" role="alert">
      <Box as="p">选择、消息和提醒全部删掉，找不回来。确定吗？</Box>
      <Box className="row wrap">
        <Tap
          className="button danger"
          onTap={() => void remove().then((refused) => setFault(refused === null ? null : refused.title))}
        >
          确定删除
        </Tap>
        <Tap className="button ghost" onTap={() => setAsked(false)}>
          不删
        </Tap>
      </Box>
      {fault === null ? null : <Box className="field-fault">{fault}</Box>}
    </Box>
  );
}
