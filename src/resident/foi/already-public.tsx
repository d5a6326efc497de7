import { useEffect, useState } from 'react';
import type { AlreadyPublicView } from '../../../contract/already-public';
import { callApi } from '../../platform/request';
import { toContent } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';

const PAUSE_MS = 400;
/** Fewer characters say too little to search by. */
const LEAST = 4;
const LONGEST = 200;

/** 可能已经公开了: what is published and may answer, while it is being typed. */
export function AlreadyPublic({ written }: { readonly written: string }) {
  const [found, setFound] = useState<AlreadyPublicView['items']>([]);
  const asked = Array.from(written.trim()).slice(0, LONGEST).join('');
  useEffect(() => {
    if (Array.from(asked).length < LEAST) {
      setFound([]);
      return undefined;
    }
    let wanted = true;
    const timer = setTimeout(() => {
      void callApi<AlreadyPublicView>({ path: `/api/already-public?q=${encodeURIComponent(asked)}` }).then((got) => {
        // Without an answer the form goes on as before: it is only a hint.
        if (wanted && got.ok) setFound(got.data.items);
      });
    }, PAUSE_MS);
    return () => {
      wanted = false;
      clearTimeout(timer);
    };
  }, [asked]);

  return (
    <Box live="polite">
      {found.length === 0 ? null : (
        <Box className="card hint" id="already-public">
          <Box as="h2">可能已经公开了</Box>
          <Box as="p">打开看看，也许不用等 20 个工作日。填好的内容会留着。</Box>
          <Box as="ul">
            {found.slice(0, 3).map(({ kind, id, title, excerpt }) => (
              <Box as="li" key={`${kind}/${id}`} className="foi-public">
                <Link className="plain" to={toContent(kind, id)}>
                  {title}
                </Link>
                <Box className="meta">{excerpt}</Box>
              </Box>
            ))}
          </Box>
        </Box>
      )}
    </Box>
  );
}
