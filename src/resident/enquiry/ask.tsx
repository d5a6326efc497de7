import { goBack, usePageQuery } from '../../platform/nav';
import { to } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Tap } from '../../ui/primitives/tap';
import { Screen } from '../../ui/screen';
import { AskForm } from './ask-form';
import { useEnquiryForm } from './use-enquiry-form';
import { subjectIn, WORDS } from './words';

/** 还有疑问, 会前提问 and 提个问题: a question sent to those who answer for it. */
export default function AskEnquiry() {
  const query = usePageQuery();
  const subject = subjectIn(query);
  const { title, sent } = WORDS[subject.kind];
  const form = useEnquiryForm(subject);
  if (form.sent)
    return (
      <Screen title={title}>
        <Box className="card hint" role="status">
          <Box as="h1">收到了</Box>
          <Box as="p">{sent}</Box>
          <Box as="p">办到哪一步、怎么答复的，都在“我的提问”里看。只有这台手机查得到。</Box>
        </Box>
        <Box className="row wrap">
          <Tap className="button" onTap={goBack}>
            回到刚才那一页
          </Tap>
          <Link className="button ghost" to={to('myEnquiries')}>
            看我的提问
          </Link>
        </Box>
      </Screen>
    );
  return <AskForm subject={subject} wished={query['text'] ?? ''} form={form} />;
}
