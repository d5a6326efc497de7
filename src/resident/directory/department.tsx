import type { Department } from '../../../contract/directory';
import type { ListPage } from '../../../contract/list';
import { useAnswer } from '../../platform/answers';
import { usePageQuery } from '../../platform/nav';
import { to } from '../../routes';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { PhoneLink } from '../../ui/primitives/outside-link';
import { Screen } from '../../ui/screen';
import { Answered, Empty } from '../../ui/states';
import { DepartmentPublished } from './department-published';
import { DepartmentReplies } from './department-replies';

/** One department: what the disclosure guide must say of it, what it published, and how it answers requests. */
export default function DepartmentPage() {
  const { id = '' } = usePageQuery();
  const answer = useAnswer<ListPage<Department>>('/api/departments');
  const found = answer.state === 'ready' ? answer.data.items.find((one) => one.id === id) : undefined;
  return (
    <Screen title={found?.name ?? '部门'} bar="部门" description={found?.duties} ready={answer.state !== 'loading'}>
      <Answered answer={answer}>
        {() => (found === undefined ? <Empty text="没有这个部门。" /> : <DepartmentBody department={found} />)}
      </Answered>
    </Screen>
  );
}

function DepartmentBody({ department }: { readonly department: Department }) {
  const { id, name, duties, address, hours, phone, fax, email, spokesperson, takesRequests } = department;
  const rows = [
    ['地址', address],
    ['办公时间', hours],
    ['电话', phone],
    ['传真', fax],
    ['电子邮箱', email],
    ['新闻发言人', spokesperson && `${spokesperson.name}，${spokesperson.post}，${spokesperson.phone}`],
  ] as const;
  return (
    <>
      <Box as="h1">{name}</Box>
      <Box as="p">{duties}</Box>
      <Box as="ul" className="card flush">
        {rows.map(([label, value]) =>
          value === undefined ? null : (
            <Box as="li" key={label} className="line detail-row">
              <Box className="meta">{label}</Box>
              <Box>{value}</Box>
            </Box>
          ),
        )}
      </Box>
      <Box className="row wrap">
        <PhoneLink className="button" phone={phone} text="打电话" />
        {takesRequests ? (
          <Link className="button ghost" to={to('foiApply', { department: id })}>
            向它申请公开
          </Link>
        ) : null}
      </Box>
      <DepartmentPublished id={id} />
      {takesRequests ? <DepartmentReplies id={id} /> : null}
    </>
  );
}
