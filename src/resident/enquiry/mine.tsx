import { to } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Tap } from '../../ui/primitives/tap';
import { Screen } from '../../ui/screen';
import { Empty } from '../../ui/states';
import { KeptQuestion } from './kept-question';
import { useKeptEnquiries } from './use-kept-enquiries';

const TITLE = '我的提问';

/** 我的提问: what this device asked, and what became of it. */
export default function MyEnquiries() {
  const { kept, isNew, problem, asking, ask, show } = useKeptEnquiries();
  return (
    <Screen
      title={TITLE}
      description="这台手机上提过的问题，办到哪一步，答复在哪里。"
      ready={kept !== null}
      footer={
        <Link className="button" to={to('enquiry')}>
          提个问题
        </Link>
      }
    >
      <Box as="h1">{TITLE}</Box>
      {kept !== null && kept.length === 0 ? <Empty text="这台手机上还没有提过问题。提了以后，答复会在这里。" /> : null}
      {problem === null ? null : (
        <Box className="card stack-small" role="alert">
          <Box as="p">{problem.title}</Box>
          <Tap className="button ghost" onTap={() => void ask()} disabled={asking}>
            {asking ? '正在查…' : '再查一次'}
          </Tap>
        </Box>
      )}
      {kept === null || kept.length === 0 ? null : (
        <>
          <Box as="ul" className="stack">
            {kept.map((enquiry) => (
              <KeptQuestion
                key={enquiry.id}
                enquiry={enquiry}
                isNew={isNew(enquiry.id)}
                asking={asking}
                onDropped={show}
              />
            ))}
          </Box>
          <Box as="p" className="meta">
            只有这台手机查得到。换手机或者清除数据以后，就查不到了。
          </Box>
        </>
      )}
    </Screen>
  );
}
