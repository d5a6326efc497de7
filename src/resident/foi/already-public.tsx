import type { AlreadyPublicView } from '../../../contract/already-public';
import { useWhileTyping } from '../../platform/while-typing';
import { toContent } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';

/** Fewer characters say too little to search by. */
const LEAST = 4;
const LONGEST = 200;
const SHOWN = 3;

const NONE: AlreadyPublicView = { items: [] };

const pathOf = (asked: string): string | null =>
  Array.from(asked).length < LEAST ? null : `/api/already-public?q=${encodeURIComponent(asked)}`;

/** 可能已经公开了: what is published and may answer, while it is being typed. */
export function AlreadyPublic({ written }: { readonly written: string }) {
  const asked = Array.from(written.trim()).slice(0, LONGEST).join('');
  const { items } = useWhileTyping(pathOf(asked), NONE);
  return (
    <Box live="polite">
      {items.length === 0 ? null : (
        <Box className="card hint" id="already-public">
          <Box as="h2">可能已经公开了</Box>
          <Box as="p">打开看看，也许不用等 20 个工作日。填好的内容会留着。</Box>
          <Box as="ul">
            {items.slice(0, SHOWN).map(({ kind, id, title, excerpt, anchor }) => (
              <Box as="li" key={`${kind}/${id}`} className="foi-public">
                <Link className="plain" to={toContent(kind, id, anchor)}>
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
