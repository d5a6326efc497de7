import { useDepartmentNames } from '../../workbench/departments';
import { useState } from 'react';
import type { StaffAccount } from '../../../contract/staff';
import { roleName } from '../../../domain/staff';
import { clockTime, plainDay } from '../../ui/dates';
import { Frame } from '../../workbench/frame';
import { Empty, Loading, ProblemNote } from '../../workbench/notes';
import { useFetched } from '../../workbench/use-fetched';
import { Table } from '../../workbench/table';
import { AccountActs } from './account-acts';
import { AccountForm } from './account-form';
import { ACCOUNT_STATES } from './words';

export default function Accounts() {
  return (
    <Frame title="账号" needs={['staff.manage']}>
      <List />
    </Frame>
  );
}

/** From before the three hands were kept apart; nothing is changed without a person. */
function ToCorrect({ accounts }: { readonly accounts: readonly StaffAccount[] }) {
  const names = accounts.filter(({ rolesConflict }) => rolesConflict).map(({ name }) => name);
  if (names.length === 0) return null;
  return (
    <p className="w-note warn" role="status">
      <strong>{names.join('、')}</strong>{' '}
      的岗位跨了类，需要改正：点“修改”，只留一类岗位。没有改之前，原来的岗位照旧有效。
    </p>
  );
}

const LOOKS = { active: 'good', locked: 'late', closed: '' } as const;

function List() {
  const answer = useFetched<{ items: StaffAccount[] }>({ path: '/api/staff/accounts' });
  const [adding, setAdding] = useState(false);
  return (
    <div className="w-stack">
      <div className="w-row apart">
        <h1>账号</h1>
        <button type="button" className="w-button main" onClick={() => setAdding(true)}>
          新建账号
        </button>
      </div>
      <p className="w-hint">
        岗位给到够用为止。办件、督查、系统管理不能由一个账号兼任；同一件申请，承办、审核、决定也不能是同一个人。
      </p>
      {answer.state === 'ready' && <ToCorrect accounts={answer.data.items} />}
      {answer.state === 'loading' && <Loading />}
      {answer.state === 'failed' && <ProblemNote problem={answer.problem} onRetry={() => void answer.reload()} />}
      {answer.state === 'ready' && answer.data.items.length === 0 && <Empty>还没有账号。</Empty>}
      {answer.state === 'ready' && answer.data.items.length > 0 && (
        <AccountTable accounts={answer.data.items} reload={answer.reload} />
      )}
      {adding && <AccountForm account={null} onClose={() => setAdding(false)} reload={answer.reload} />}
    </div>
  );
}

interface TableProps {
  readonly accounts: readonly StaffAccount[];
  readonly reload: () => Promise<void>;
}

function AccountTable({ accounts, reload }: TableProps) {
  const departmentName = useDepartmentNames();
  return (
    <Table
      label="账号列表"
      heads={['姓名和账号', '部门', '岗位', '状态', '最近登录', '操作']}
      rows={accounts.map((account) => ({
        key: account.id,
        cells: [
          <span key="name">
            {account.name}
            <span className="w-hint"> {account.account}</span>
          </span>,
          departmentName(account.department),
          <span key="roles">
            {account.roles.map((role) => roleName[role]).join('、')}
            {account.rolesConflict && <span className="w-badge late">岗位要改正</span>}
          </span>,
          <span key="state">
            <span className={`w-badge ${LOOKS[account.state]}`}>{ACCOUNT_STATES[account.state]}</span>
            {account.state !== 'closed' && !account.enrolled && <span className="w-hint"> 还没绑动态码</span>}
          </span>,
          account.lastSignInAt ? `${plainDay(account.lastSignInAt)} ${clockTime(account.lastSignInAt)}` : '没有登录过',
          <AccountActs key="acts" account={account} reload={reload} />,
        ],
      }))}
    />
  );
}
