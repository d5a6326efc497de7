import { View } from '@tarojs/components';
import { useRef, useState } from 'react';
import { API_ORIGIN } from '../../platform/env';
import { openFile } from '../../platform/files';
import { openOutside } from '../../platform/outside';
import { useScript } from '../../platform/script';
import { aria } from './aria';
import { Box } from './box';
import type { FileLinkProps } from './file-link-props';

const SHOWN = /\.(xlsx|pdf|docx)$/;

/**
 * A file for everybody. WeChat shows workbooks, letters and PDF; of other files it can do nothing but hand on their
 * address, and says itself that it was copied.
 */
export function FileLink({ path, name, text, label = text }: FileLinkProps) {
  const convert = useScript();
  const [said, setSaid] = useState('');
  const busy = useRef(false);
  const open = (): void => {
    if (!SHOWN.test(name)) {
      openOutside(API_ORIGIN + path);
      setSaid('网址已复制，在浏览器里打开就能下载。');
      return;
    }
    if (busy.current) return;
    busy.current = true;
    setSaid('正在取文件…');
    void openFile({ path, name })
      .then((outcome) => setSaid(outcome.state === 'failed' ? outcome.problem.title : ''))
      .finally(() => {
        busy.current = false;
      });
  };
  return (
    <>
      <View
        className="link button ghost"
        hoverClass="pressed"
        {...aria({ role: 'link', label: convert(label) })}
        onClick={open}
      >
        {convert(text)}
      </View>
      {said === '' ? null : (
        <Box className="meta" live="polite">
          {said}
        </Box>
      )}
    </>
  );
}
