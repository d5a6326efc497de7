import type { ReadAloud } from '../../platform/speech';
import { Box } from '../../ui/primitives/box';
import { Choice } from '../../ui/primitives/choice';
import { Tap } from '../../ui/primitives/tap';

const RATES = [
  { value: '0.75', label: '慢' },
  { value: '1', label: '正常' },
  { value: '1.5', label: '快' },
];

/** 听全文: play, pause, stop and how fast. Shown once it has been started. */
export function ReadAloudControls({ voice }: { readonly voice: ReadAloud }) {
  if (voice.state === 'idle') return null;
  if (voice.state === 'failed')
    return (
      <Box className="card warning" role="alert">
        <Box as="p">这台设备现在读不出来，可能没有中文语音。可以看“纯文字”，用手机自带的读屏来读。</Box>
      </Box>
    );
  const speaking = voice.state === 'speaking';
  return (
    <Box className="card stack-small" role="group" label="听全文">
      <Box className="meta" role="status">
        {speaking ? '正在读全文' : '已暂停'}
      </Box>
      <Box className="row">
        <Tap className="button small" onTap={speaking ? voice.pause : voice.play}>
          {speaking ? '暂停' : '继续'}
        </Tap>
        <Tap className="button ghost small" onTap={voice.stop}>
          停止
        </Tap>
      </Box>
      <Choice
        label="读多快"
        name="speech-rate"
        options={RATES}
        value={String(voice.rate)}
        onChange={(rate) => voice.setRate(Number(rate))}
      />
    </Box>
  );
}
