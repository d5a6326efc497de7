import { useState } from 'react';
import { copyText } from '../../platform/clipboard';
import { Box } from '../../ui/primitives/box';
import { Tap } from '../../ui/primitives/tap';

/** The account as the platform knows it, to search for it there. */
export function CopyHandle({ handle }: { readonly handle: string }) {
  const [said, setSaid] = useState('');
  const copy = (): void => {
    void copyText(handle).then((copied) =>
      setSaid(copied ? '已复制，到平台上粘贴搜索就能找到。' : '没能复制，请照着上面的账号输入。'),
    );
  };
  return (
    <Box className="stack-small">
      <Tap className="button" onTap={copy}>
        复制账号去搜索
      </Tap>
      <Box className="meta" live="polite">
        {said}
      </Box>
    </Box>
  );
}
