import type { HomeView } from '../../contract/home';
import { useAnswer } from '../platform/answers';
import { plainDay } from '../ui/dates';
import { Box } from '../ui/primitives/box';
import { Link } from '../ui/primitives/link';
import { Text } from '../ui/primitives/text';
import { Screen } from '../ui/screen';
import { SectionHead } from '../ui/section-head';
import { Answered } from '../ui/states';
import { to, toContent } from '../routes';

/** 首页. */
export default function Home() {
  const home = useAnswer<HomeView>('/api/home');
  return (
    <Screen
      title="临溪发布"
      description="看懂政策、看发布会、提问、申请公开政府信息。"
      tab={0}
      ready={home.state !== 'loading'}
    >
      <Answered answer={home}>
        {(data) => (
          <>
            <SectionHead title="政策图解" all={{ to: to('explainerList'), text: '全部' }} />
            <Box as="ul" className="stack">
              {data.explainers.map(({ id, title, summary, department, publishedOn }) => (
                <Box as="li" key={id}>
                  <Link className="card" to={toContent('explainers', id)}>
                    <Text className="tag">图解</Text>
                    <Text className="meta">{` ${department.name} · ${plainDay(publishedOn)}`}</Text>
                    <Box as="h3">{title}</Box>
                    <Box as="p">{summary}</Box>
                  </Link>
                </Box>
              ))}
            </Box>
          </>
        )}
      </Answered>
    </Screen>
  );
}
