import type { SpecialTopicItem } from '../../../contract/special-topic';
import { toContent } from '../../routes';
import { plainDate } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { OutsideLink } from '../../ui/primitives/outside-link';
import { Text } from '../../ui/primitives/text';
import { kindName } from '../../ui/related-links';

interface ItemLineProps {
  readonly item: SpecialTopicItem;
  /** Where in the topic it stands, where that is not said above. */
  readonly section?: string;
}

/** What tells one item of a section from another. */
export const keyOf = (item: SpecialTopicItem): string => ('url' in item ? item.url : `${item.kind}/${item.id}`);

const joined = (facts: readonly (string | undefined)[]): string =>
  facts.filter((fact) => fact !== undefined && fact !== '').join(' · ');

const dateWords = (date: string | undefined): string | undefined => (date === undefined ? undefined : plainDate(date));

/** Something in a topic: of this site, or of another one, which is named. */
export function ItemLine({ item, section }: ItemLineProps) {
  if ('url' in item) {
    return (
      <Box as="li" className="line">
        <OutsideLink className="line-link" url={item.url}>
          <Box className="row-name">{item.title}</Box>
          <Box className="card-line">
            <Text className="tag quiet">外部网页</Text>
            <Text className="meta">{joined([section, `来源：${item.source}`, dateWords(item.publishedOn)])}</Text>
          </Box>
        </OutsideLink>
      </Box>
    );
  }
  return (
    <Box as="li" className="line">
      <Link className="line-link" to={toContent(item.kind, item.id)}>
        <Box className="row-name">{item.title}</Box>
        <Box className="card-line">
          <Text className="tag quiet">{kindName(item.kind)}</Text>
          <Text className="meta">{joined([section, item.from, dateWords(item.date)])}</Text>
        </Box>
      </Link>
    </Box>
  );
}
