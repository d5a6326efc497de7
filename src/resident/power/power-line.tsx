import type { PowerSummary } from '../../../contract/power';
import { powerTypeName } from '../../../domain/power/kind';
import { toContent } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Text } from '../../ui/primitives/text';
import { promiseWords } from './words';

/** An item in a list: what it is, whose, how long it takes and whether it costs anything. */
export function PowerLine({ power }: { readonly power: PowerSummary }) {
  const { id, title, type, department, promisedDays, isFree, withdrawnOn } = power;
  const facts = [department.name, promiseWords(promisedDays), isFree ? undefined : '收费'];
  return (
    <Box as="li" className="line">
      <Link className="line-link" to={toContent('powers', id)}>
        <Box as="h2" className="row-name">
          {title}
        </Box>
        <Box className="card-line">
          <Text className="tag quiet">{powerTypeName[type]}</Text>
          {withdrawnOn === null ? null : <Text className="tag amber">已撤下</Text>}
        </Box>
        <Box className="meta">{facts.filter((fact) => fact !== undefined).join(' · ')}</Box>
      </Link>
    </Box>
  );
}
