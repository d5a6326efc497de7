import { goBack, usePageQuery } from '../../platform/nav';
import { Box } from '../../ui/primitives/box';
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
        </Box>
        <Tap className="button" onTap={goBack}>
          回到刚才那一页
        </Tap>
      </Screen>
    );
  return <AskForm subject={subject} wished={query['text'] ?? ''} form={form} />;
}
