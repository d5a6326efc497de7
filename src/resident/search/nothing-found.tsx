import type { SearchView } from '../../../contract/search';
import { to } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { PhoneLink } from '../../ui/primitives/outside-link';

interface NothingFoundProps {
  readonly q: string;
  readonly help: SearchView['help'];
}

/** 没找到, and what to do then: the words come along into the form. */
export function NothingFound({ q, help }: NothingFoundProps) {
  return (
    <Box className="stack" role="status">
      <Box className="card">
        <Box as="h2">{`没有找到“${q}”`}</Box>
        <Box as="p">换个说法，少写几个字，再试试。也可以这样办：</Box>
      </Box>
      <Box as="ul" className="card flush">
        {help === undefined ? null : (
          <Box as="li" className="line detail-row">
            <Box as="h3">打电话问</Box>
            <Box className="meta">{help.name}</Box>
            <PhoneLink phone={help.phone} />
          </Box>
        )}
        <Box as="li" className="line detail-row">
          <Box as="h3">提个问题</Box>
          <Box className="meta">写下来，由工作人员转给负责的部门。你搜的话会带过去。</Box>
          <Link className="plain" to={to('enquiry', { text: q })}>
            去提问
          </Link>
        </Box>
        <Box as="li" className="line detail-row">
          <Box as="h3">申请公开</Box>
          <Box className="meta">政府有、还没公开的信息，可以申请。你写的会带过去。</Box>
          <Link className="plain" to={to('foiApply', { description: q })}>
            去申请
          </Link>
        </Box>
      </Box>
    </Box>
  );
}
