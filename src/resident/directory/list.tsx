import type { Department } from '../../../contract/directory';
import type { ListPage } from '../../../contract/list';
import { CITY } from '../../platform/city';
import { useAnswer } from '../../platform/answers';
import { to } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Screen } from '../../ui/screen';
import { Answered } from '../../ui/states';

/** 找部门. */
export default function DepartmentList() {
  const answer = useAnswer<ListPage<Department>>('/api/departments');
  return (
    <Screen
      title="找部门"
      description={`${CITY}各部门的职责、地址、办公时间和电话。`}
      ready={answer.state !== 'loading'}
    >
      <Box as="h1">找部门</Box>
      <Answered answer={answer}>
        {({ items }) => (
          <Box as="ul" className="card flush">
            {items.map(({ id, name, phone }) => (
              <Box as="li" key={id} className="line">
                <Link className="line-link" to={to('department', { id })}>
                  <Box as="h2" className="row-name">
                    {name}
                  </Box>
                  <Box className="meta">{phone}</Box>
                </Link>
              </Box>
            ))}
          </Box>
        )}
      </Answered>
    </Screen>
  );
}
