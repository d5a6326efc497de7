import type { BlockOf } from '../../../../contract/explainer-block';
import { to } from '../../../routes';
import { Box } from '../../../ui/primitives/box';
import { Link } from '../../../ui/primitives/link';
import { PhoneLink } from '../../../ui/primitives/outside-link';

/** 找谁问. */
export function Contact({ block }: { readonly block: BlockOf<'contact'> }) {
  const { name, phone, address, hours, department } = block;
  return (
    <Box as="section" className="card stack-small" label={`找谁问：${name}`}>
      <Box className="meta">找谁问</Box>
      <Box as="h2" className="ex-small-head">
        {name}
      </Box>
      {phone === undefined ? null : <PhoneLink phone={phone} />}
      {address === undefined ? null : <Box as="p">{`地址：${address}`}</Box>}
      {hours === undefined ? null : <Box as="p">{`时间：${hours}`}</Box>}
      {department === undefined ? null : (
        <Link className="plain" to={to('department', { id: department })}>
          这个部门管什么
        </Link>
      )}
    </Box>
  );
}
