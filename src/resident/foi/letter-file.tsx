import { useRef, useState } from 'react';
import { openFile, type FileOutcome, type FileRequest } from '../../platform/files';
import { Box } from '../../ui/primitives/box';
import { Tap } from '../../ui/primitives/tap';

interface LetterFileProps {
  readonly label: string;
  readonly text: string;
  readonly file: FileRequest;
  readonly onOpened?: () => void;
}

const said = (outcome: FileOutcome | 'fetching' | null, name: string): string => {
  if (outcome === null) return '';
  if (outcome === 'fetching') return '正在取文件…';
  if (outcome.state === 'failed') return outcome.problem.title;
  return outcome.state === 'saved' ? `已下载“${name}”，在浏览器的下载里。` : '';
};

/** A file that opens at a tap; how far it got is said under it. */
export function LetterFile({ label, text, file, onOpened }: LetterFileProps) {
  const [outcome, setOutcome] = useState<FileOutcome | 'fetching' | null>(null);
  const busy = useRef(false);
  const open = (): void => {
    if (busy.current) return;
    busy.current = true;
    setOutcome('fetching');
    void openFile(file)
      .then((next) => {
        setOutcome(next);
        if (next.state !== 'failed') onOpened?.();
      })
      .finally(() => {
        busy.current = false;
      });
  };
  const failed = outcome !== null && outcome !== 'fetching' && outcome.state === 'failed';
  return (
    <Box>
      <Tap className="plain" label={label} disabled={outcome === 'fetching'} onTap={open}>
        {failed ? `再试一次：${text}` : text}
      </Tap>
      <Box className={failed ? 'field-fault' : 'meta'} live="polite">
        {said(outcome, file.name)}
      </Box>
    </Box>
  );
}
