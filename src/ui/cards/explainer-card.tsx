import type { ExplainerSummary } from '../../../contract/explainer';
import { toContent } from '../../routes';
import { plainDay } from '../dates';
import { Box } from '../primitives/box';
import { Link } from '../primitives/link';
import { Text } from '../primitives/text';
import type { CardHeading } from './card-heading';

const FEATURES: Record<ExplainerSummary['features'][number], string> = {
  video: '有视频',
  audio: '有音频',
  chart: '有图表',
  'concern-check': '可自测',
};

/** A policy explainer (政策图解) in a list. */
export function ExplainerCard({ explainer, heading = 'h3' }: { readonly explainer: ExplainerSummary } & CardHeading) {
  const { id, title, summary, department, publishedOn, features } = explainer;
  return (
    <Box as="li">
      <Link className="card" to={toContent('explainers', id)}>
        <Box className="card-line">
          <Text className="tag">图解</Text>
          <Text className="meta">{`${department.name} · ${plainDay(publishedOn)}`}</Text>
        </Box>
        <Box as={heading} className="card-title">
          {title}
        </Box>
        <Box as="p" className="card-summary">
          {summary}
        </Box>
        {features.length === 0 ? null : (
          <Box className="meta">{features.map((feature) => FEATURES[feature]).join(' · ')}</Box>
        )}
      </Link>
    </Box>
  );
}
