import type { DisclosureGuideView } from '../../../contract/disclosure-guide';
import { to } from '../../routes';
import { plainDate } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Part, Rows } from './guide-parts';

interface PartProps {
  readonly id: string;
  readonly guide: DisclosureGuideView;
}

/** 机构名称、办公地址、办公时间、联系电话、传真号码、互联网联系方式. */
export const Office = ({ id, guide: { office, phone, department } }: PartProps) => (
  <Part id={id} title="找谁">
    <Rows
      rows={[
        { label: '工作机构', value: office.name },
        { label: '办公地址', value: office.address },
        { label: '办公时间', value: office.hours },
        { label: '联系电话', value: phone },
        { label: '传真号码', value: office.fax ?? '本机关没有传真。' },
        { label: '互联网联系方式', value: office.online },
      ]}
    />
    <Link className="plain" to={to('department', { id: department.id })}>
      {`看${department.name} ›`}
    </Link>
  </Part>
);

/** 分类、编排体系、获取方式. */
export const Information = ({ id, guide: { classification, arrangement, ways } }: PartProps) => (
  <Part id={id} title="有什么信息，怎么拿到">
    <Box as="h3">信息的分类</Box>
    <Rows rows={classification.map(({ name, what }) => ({ label: name, value: what }))} />
    <Box as="h3">怎样编排</Box>
    <Box as="p">{arrangement}</Box>
    <Box as="h3">从哪里拿到</Box>
    <Rows rows={ways.map(({ name, how }) => ({ label: name, value: how }))} />
  </Part>
);

/** 修订记录, the newest first. */
export const Revisions = ({ id, guide: { revisions } }: PartProps) => (
  <Part id={id} title="修订记录">
    <Rows rows={revisions.map(({ on, what }) => ({ label: plainDate(on), value: what }))} />
  </Part>
);
