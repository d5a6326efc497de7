import { to } from '../routes';
import { Link } from './primitives/link';
import { Text } from './primitives/text';

/** The way to the search (搜索), in the look of its field. */
export function SearchBox() {
  return (
    <Link className="search-box" to={to('search')}>
      <Text>搜政策、问答、办事</Text>
      <Text className="search-box-go">搜索</Text>
    </Link>
  );
}
