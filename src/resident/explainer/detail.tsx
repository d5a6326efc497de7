import type { ExplainerView } from '../../../contract/explainer';
import { useAnswer } from '../../platform/answers';
import { useGradualCount } from '../../platform/gradual';
import { usePageQuery } from '../../platform/nav';
import { plainDate } from '../../ui/dates';
import { useVisit } from '../../ui/favourite';
import { OutdatedNote } from '../../ui/outdated-note';
import { Box } from '../../ui/primitives/box';
import { RelatedLinks } from '../../ui/related-links';
import { Screen } from '../../ui/screen';
import { SourceBars } from '../../ui/source-bars';
import { Answered } from '../../ui/states';
import { Block } from './blocks/block';
import { Concern } from './concern';
import { Footer } from './footer';
import { sharePicture } from './share-picture';
import { Toolbar } from './toolbar';
import { ValidityNotes } from './validity-notes';

/** Blocks that the mini-program takes at once: more would pass the size that WeChat sends smoothly. */
const BLOCKS_AT_ONCE = 3;

/** 政策图解: one explainer. */
export default function ExplainerPage() {
  const { id = '' } = usePageQuery();
  const answer = useAnswer<ExplainerView>(`/api/explainers/${id}`);
  const explainer = answer.state === 'ready' ? answer.data : undefined;
  useVisit(explainer && { kind: 'explainers', id: explainer.id, title: explainer.title });
  return (
    <Screen
      bar="图解"
      title={explainer?.title ?? '政策图解'}
      description={explainer?.summary}
      image={explainer && sharePicture(explainer.blocks)}
      ready={answer.state !== 'loading'}
      footer={explainer && <Footer explainer={explainer} />}
    >
      <Answered answer={answer}>{(view) => <Article explainer={view} />}</Answered>
    </Screen>
  );
}

function Article({ explainer }: { readonly explainer: ExplainerView }) {
  const { title, summary, department, publishedOn, policies, blocks, cited, concernCheck, related } = explainer;
  const shown = useGradualCount(blocks.length, BLOCKS_AT_ONCE);
  return (
    <>
      <Box className="stack-small">
        <Box as="h1">{title}</Box>
        <Box as="p">{summary}</Box>
        <Box className="meta">{`${department.name} · ${plainDate(publishedOn)}`}</Box>
      </Box>
      <Toolbar explainer={explainer} />
      <OutdatedNote outdated={explainer.outdated} />
      <SourceBars policies={policies.slice(0, 1)} />
      <ValidityNotes policies={policies} cited={cited} />
      {blocks.slice(0, shown).map((block, index) => (
        <Block key={String(index)} id={`block-${String(index)}`} block={block} cited={cited} />
      ))}
      {shown < blocks.length ? null : (
        <>
          {concernCheck === undefined ? null : <Concern check={concernCheck} cited={cited} />}
          {policies.length < 2 ? null : (
            <RelatedLinks
              title="还依据这些文件"
              links={policies.slice(1).map((policy) => ({ kind: 'policies', id: policy.id, title: policy.title }))}
            />
          )}
          <RelatedLinks title="相关内容" links={related} />
        </>
      )}
    </>
  );
}
