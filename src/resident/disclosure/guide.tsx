import type { DisclosureGuideView } from '../../../contract/disclosure-guide';
import { useAnswer } from '../../platform/answers';
import { usePageQuery } from '../../platform/nav';
import { scrollToId } from '../../platform/scroll';
import { to } from '../../routes';
import { plainDate } from '../../ui/dates';
import { ItemTools } from '../../ui/item-tools';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { PhoneLink } from '../../ui/primitives/outside-link';
import { Tap } from '../../ui/primitives/tap';
import { Screen } from '../../ui/screen';
import { Answered, Empty } from '../../ui/states';
import { Apply, Fees, Remedies, Terms } from './guide-apply';
import { Information, Office, Revisions } from './guide-organ';

/** 政府信息公开指南 of one organ: what it has, how to get it, whom to ask, how to apply. @source 条例第十二条 */
export default function DisclosureGuide() {
  const { id = '' } = usePageQuery();
  const answer = useAnswer<DisclosureGuideView>(`/api/disclosure-guides/${encodeURIComponent(id)}`);
  const found = answer.state === 'ready' ? answer.data : undefined;
  return (
    <Screen
      title={found?.title ?? '政府信息公开指南'}
      bar="公开指南"
      description={found && `${found.department.name}有什么信息、怎么拿到、找谁、怎么申请公开。`}
      ready={answer.state !== 'loading'}
    >
      {answer.state === 'failed' && answer.problem.status === 404 ? (
        <NoSuchGuide />
      ) : (
        <Answered answer={answer}>{(guide) => <GuideBody guide={guide} />}</Answered>
      )}
    </Screen>
  );
}

/** Said here and not by the answer: a page that came from the server knows only that there is none. */
const NoSuchGuide = () => (
  <>
    <Box as="h1">没有这份公开指南</Box>
    <Empty text="可能地址写错了，也可能这个机关还没有发布指南。">
      <Link className="button ghost" to={to('disclosureGuides')}>
        看全部公开指南
      </Link>
    </Empty>
  </>
);

const PARTS = [
  ['guide-office', '找谁'],
  ['guide-information', '有什么信息，怎么拿到'],
  ['guide-apply', '怎么申请'],
  ['guide-terms', '要等多久'],
  ['guide-fees', '收不收费'],
  ['guide-remedies', '不满意怎么办'],
  ['guide-revisions', '修订记录'],
] as const;

function GuideBody({ guide }: { readonly guide: DisclosureGuideView }) {
  const { id, title, department, phone, publishedOn } = guide;
  return (
    <>
      <Box as="h1">{title}</Box>
      <Box className="meta">{`${plainDate(publishedOn)}修订`}</Box>
      <Box className="row wrap">
        <Link className="button" to={to('foiApply', { department: department.id })}>
          现在申请
        </Link>
        <PhoneLink className="button ghost" phone={phone} text="打电话" />
      </Box>
      <ItemTools kind="disclosure-guides" id={id} title={title} />
      <Box as="nav" className="card doc-contents" label="目录">
        <Box as="h2">目录</Box>
        {PARTS.map(([part, name]) => (
          <Tap key={part} className="doc-contents-entry" onTap={() => scrollToId(part)}>
            {name}
          </Tap>
        ))}
      </Box>
      <Office id="guide-office" guide={guide} />
      <Information id="guide-information" guide={guide} />
      <Apply id="guide-apply" channels={guide.channels} />
      <Terms id="guide-terms" />
      <Fees id="guide-fees" />
      <Remedies id="guide-remedies" />
      <Revisions id="guide-revisions" guide={guide} />
    </>
  );
}
