import type { NewMediaSummary } from '../../../contract/new-media';
import { platformName } from '../../../domain/new-media/platform';
import { to } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Text } from '../../ui/primitives/text';
import { publishedWords, stateTag, tooLongSilent } from './words';

/** An account in a list: what it is called and where, whose it is, and whether it is still kept. */
export function AccountLine({ account }: { readonly account: NewMediaSummary }) {
  const { id, name, platform, organ, state } = account;
  const silent = tooLongSilent(account);
  return (
    <Box as="li" className="line">
      <Link className="line-link" to={to('newMediaAccount', { id })}>
        <Box as="h2" className="row-name">
          {name}
        </Box>
        <Box className="card-line">
          <Text className="tag quiet">{platformName[platform]}</Text>
          {state === 'kept' ? null : <Text className={stateTag(state).className}>{stateTag(state).text}</Text>}
          {silent === null ? null : <Text className="tag amber">{`${String(silent)} 天没有更新`}</Text>}
        </Box>
        <Box className="meta">{organ}</Box>
        <Box className="meta">{publishedWords(account)}</Box>
      </Link>
    </Box>
  );
}
