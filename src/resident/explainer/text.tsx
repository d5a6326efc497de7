import { useState } from 'react';
import type { ExplainerView } from '../../../contract/explainer';
import { useAnswer } from '../../platform/answers';
import { copyText } from '../../platform/clipboard';
import { useGradualCount } from '../../platform/gradual';
import { usePageQuery } from '../../platform/nav';
import { publicAddress } from '../../platform/share';
import { toContent } from '../../routes';
import { plainDate } from '../../ui/dates';
import { OutdatedNote } from '../../ui/outdated-note';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Tap } from '../../ui/primitives/tap';
import { Text } from '../../ui/primitives/text';
import { Screen } from '../../ui/screen';
import { Answered } from '../../ui/states';
import { plainParts, plainTextToCopy } from './plain-text';

const PARTS_AT_ONCE = 8;

/** 纯文字: the explainer as sentences, in reading order, to be read by any reader and copied anywhere. */
export default function ExplainerText() {
  const { id = '' } = usePageQuery();
  const answer = useAnswer<ExplainerView>(`/api/explainers/${id}`);
  const explainer = answer.state === 'ready' ? answer.data : undefined;
  return (
    <Screen
      bar="纯文字"
      title={explainer === undefined ? '纯文字' : `${explainer.title}（纯文字）`}
      description={explainer?.summary}
      ready={answer.state !== 'loading'}
    >
      <Answered answer={answer}>{(view) => <PlainArticle explainer={view} />}</Answered>
    </Screen>
  );
}

function PlainArticle({ explainer }: { readonly explainer: ExplainerView }) {
  const { id, title, summary, department, publishedOn } = explainer;
  const parts = plainParts(explainer);
  const shown = useGradualCount(parts.length, PARTS_AT_ONCE);
  const [said, setSaid] = useState('');
  const copy = (): void => {
    void copyText(plainTextToCopy(explainer, publicAddress(toContent('explainers', id)))).then((worked) =>
      setSaid(worked ? '全文已复制。' : '没能复制，请长按文字自己选。'),
    );
  };
  return (
    <>
      <Box className="stack-small">
        <Box as="h1">{title}</Box>
        <Box as="p">{summary}</Box>
        <Box className="meta">{`${department.name} · ${plainDate(publishedOn)}`}</Box>
      </Box>
      <OutdatedNote outdated={explainer.outdated} />
      <Box className="toolbar">
        <Tap className="plain" onTap={copy}>
          复制全文
        </Tap>
        <Link className="plain" to={toContent('explainers', id)}>
          看图解
        </Link>
        <Box live="polite" className="meta">
          {said}
        </Box>
      </Box>
      {parts.slice(0, shown).map(({ heading, sentences }, index) => (
        <Box key={String(index)} className="stack-small">
          {heading === null ? null : <Box as="h2">{heading}</Box>}
          {sentences.map((sentence, at) => (
            <Box as="p" key={String(at)}>
              <Text selectable>{sentence}</Text>
            </Box>
          ))}
        </Box>
      ))}
    </>
  );
}
