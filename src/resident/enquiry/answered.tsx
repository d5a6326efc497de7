import type { AnsweredView } from '../../../contract/enquiry';
import { useWhileTyping } from '../../platform/while-typing';
import { toContent } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';

/** Fewer characters say too little to search by. */
const LEAST = 4;
const LONGEST = 200;

const NONE: AnsweredView = { items: [] };

const pathOf = (asked: string): string | null =>
  Array.from(asked).length < LEAST ? null : `/api/enquiry/answered?q=${encodeURIComponent(asked)}`;

interface AnsweredProps {
  readonly written: string;
  /** The Q&A item that the question follows up, which did not answer it. */
  readonly except: string;
}

/** 这些已经答过: published answers to what is being written. Sending stays possible. */
export function AnsweredAlready({ written, except }: AnsweredProps) {
  const asked = Array.from(written.trim()).slice(0, LONGEST).join('');
  const found = useWhileTyping(pathOf(asked), NONE);
  const items = found.items.filter(({ id }) => id !== except);
  return (
    <Box live="polite">
      {items.length === 0 ? null : (
        <Box as="section" className="card hint stack-small" label="可能已经答过了">
          <Box as="h2">可能已经答过了</Box>
          <Box as="p">点开看看，写好的问题会留着；不是你要问的，照样发送。</Box>
          <Box as="ul" className="stack-small">
            {items.map(({ id, question, opening, clause }) => (
              <Box as="li" key={id} className="stack-small">
                <Link className="plain" to={toContent('qa-items', id)}>
                  {question}
                </Link>
                <Box>{opening}</Box>
                {clause === undefined ? null : <Box className="meta">{`依据：${clause.title}`}</Box>}
              </Box>
            ))}
          </Box>
        </Box>
      )}
    </Box>
  );
}
