import { useState } from 'react';
import { Box } from '../../../ui/primitives/box';
import { Tap } from '../../../ui/primitives/tap';

/** 文字稿: all that is said, for those who cannot or may not listen now. */
export function Transcript({ text }: { readonly text: string }) {
  const [open, setOpen] = useState(false);
  return (
    <Box>
      <Tap className="plain" expanded={open} onTap={() => setOpen(!open)}>
        {open ? '收起文字稿' : '看文字稿'}
      </Tap>
      {open ? <Box className="ex-transcript">{text}</Box> : null}
    </Box>
  );
}
