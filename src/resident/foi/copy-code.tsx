import { useState } from 'react';
import { copyText } from '../../platform/clipboard';
import { Box } from '../../ui/primitives/box';
import { Tap } from '../../ui/primitives/tap';
import { Text } from '../../ui/primitives/text';

/** The two things to look a request up with, and a button that copies both. */
export function CopyCode({ number, code }: { readonly number: string; readonly code: string }) {
  const [said, setSaid] = useState('');
  const copy = (): void => {
    void copyText(`申请编号 ${number}，查询码 ${code}`).then((copied) =>
      setSaid(copied ? '已复制，粘贴到备忘录里存好。' : '没能复制，请抄下来或截图。'),
    );
  };
  return (
    <Box className="stack-small">
      <Box className="foi-code">
        <Box className="meta">申请编号</Box>
        <Text className="foi-code-text" selectable>
          {number}
        </Text>
      </Box>
      <Box className="foi-code">
        <Box className="meta">查询码</Box>
        <Text className="foi-code-text" selectable>
          {code}
        </Text>
      </Box>
      <Tap className="button ghost" onTap={copy}>
        复制编号和查询码
      </Tap>
      <Box className="meta" live="polite">
        {said}
      </Box>
    </Box>
  );
}
