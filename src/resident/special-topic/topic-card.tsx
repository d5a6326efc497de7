import type { SpecialTopicSummary } from '../../../contract/special-topic';
import { toContent } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Picture } from '../../ui/primitives/picture';
import { StateLine } from './state-line';

/** A topic in the list. */
export function TopicCard({ topic }: { readonly topic: SpecialTopicSummary }) {
  const { id, title, about, cover } = topic;
  return (
    <Box as="li">
      <Link className="card" to={toContent('special-topics', id)}>
        {/* Of a card the picture says nothing that its words do not. */}
        {cover === undefined ? null : <Picture src={cover.src} alt="" width={cover.width} height={cover.height} />}
        <Box as="h3" className="card-title">
          {title}
        </Box>
        <Box as="p" className="card-summary">
          {about}
        </Box>
        <StateLine topic={topic} />
      </Link>
    </Box>
  );
}
