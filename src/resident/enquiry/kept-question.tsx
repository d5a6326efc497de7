import { useState } from 'react';
import type { EnquiryStandingView } from '../../../contract/enquiry';
import { toContent } from '../../routes';
import { clockTime, plainDate } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Tap } from '../../ui/primitives/tap';
import { Text } from '../../ui/primitives/text';
import { dropEnquiry, type KeptEnquiry } from './kept-enquiries';
import { standingWords } from './standing-words';
import { WORDS } from './words';

interface KeptQuestionProps {
  readonly enquiry: KeptEnquiry;
  /** It ended since this device last showed it. */
  readonly isNew: boolean;
  readonly asking: boolean;
  readonly onDropped: () => void;
}

const paragraphsOf = (text: string): string[] => text.split('\n').filter((line) => line.trim() !== '');

/** One question: what was asked, how it stands, and the answer or the way to it. */
export function KeptQuestion({ enquiry, isNew, asking, onDropped }: KeptQuestionProps) {
  const { text, kind, receivedAt, view } = enquiry;
  return (
    <Box as="li" className="card">
      {isNew ? (
        <Box className="news">
          <Text className="news-dot" decorative />
          <Text>有新结果</Text>
        </Box>
      ) : null}
      <Box className="card-line">
        {view === undefined ? null : (
          <Text className={`tag${standingWords(view).tone}`}>{standingWords(view).tag}</Text>
        )}
        <Text className="meta">{`${WORDS[kind].title} · ${plainDate(receivedAt)} ${clockTime(receivedAt)}`}</Text>
      </Box>
      <Box as="h2" className="card-title">
        {text}
      </Box>
      {view === undefined ? (
        <Box as="p">{asking ? '正在查办到哪一步…' : '还没有查到办到哪一步。'}</Box>
      ) : (
        <Standing view={view} />
      )}
      <Drop enquiry={enquiry} onDropped={onDropped} />
    </Box>
  );
}

function Standing({ view }: { readonly view: EnquiryStandingView }) {
  const { link, text } = view;
  return (
    <Box className="stack-small">
      <Box as="p">{standingWords(view).sentence}</Box>
      {text === null ? null : (
        <Box className="stack-small">
          {paragraphsOf(text).map((paragraph, at) => (
            <Box as="p" key={`${String(at)} ${paragraph}`}>
              <Text selectable>{paragraph}</Text>
            </Box>
          ))}
        </Box>
      )}
      {link === null ? null : link.title === null ? (
        <Box as="p">答复的那一页已经撤下。还想知道，可以再问一次。</Box>
      ) : (
        <Link className="plain" to={toContent(link.kind, link.id)}>
          {link.title}
        </Link>
      )}
    </Box>
  );
}

/** Asked once more, because nobody can bring it back. */
function Drop({ enquiry: { id, text }, onDropped }: Pick<KeptQuestionProps, 'enquiry' | 'onDropped'>) {
  const [asked, setAsked] = useState(false);
  const name = text.slice(0, 20);
  if (!asked)
    return (
      <Box className="toolbar">
        <Tap className="plain" label={`从手机上删掉：${name}`} onTap={() => setAsked(true)}>
          从手机上删掉
        </Tap>
      </Box>
    );
  const drop = (): void => {
    dropEnquiry(id);
    onDropped();
  };
  return (
    <Box className="stack-small" role="alert">
      <Box as="p">删掉以后，再也查不到这个问题的答复。</Box>
      <Box className="toolbar">
        <Tap className="plain" label={`确定删掉：${name}`} onTap={drop}>
          确定删掉
        </Tap>
        <Tap className="plain" label={`不删：${name}`} onTap={() => setAsked(false)}>
          不删
        </Tap>
      </Box>
    </Box>
  );
}
