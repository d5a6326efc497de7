import { useEffect, useRef, useState, type ReactNode } from 'react';
import type { StaffMe } from '../../contract/staff';
import type { Permission } from '../../domain/staff';
import { roleName } from '../../domain/staff';
import { callStaff } from './call';
import { useCurrentInSight } from './current-tool';
import { dropAllDrafts, keepAllDrafts } from './draft';
import { MeContext } from './me';
import { Loading, ProblemNote } from './notes';
import { STAFF_PAGES, toStaff, type StaffPageName } from './routes';
import { useFetched } from './use-fetched';

const NAME = '明白工作台';

interface NavEntry {
  readonly page: StaffPageName;
  readonly text: string;
  /** Any of them opens it. */
  readonly needs: readonly Permission[];
}

/** Who has something to do with pieces that are published or pushed; the others only look on. */
const AT_WORK: readonly Permission[] = [
  'publishing.write',
  'publishing.review',
  'publishing.secrecy-review',
  'publishing.sign-off',
  'push.write',
  'push.approve',
];

/** The first that somebody may open is where his work begins. */
const NAV: readonly NavEntry[] = [
  { page: 'tasks', text: '我的任务', needs: AT_WORK },
  { page: 'queue', text: '办件队列', needs: ['foi.read-all', 'foi.read-department'] },
  { page: 'register', text: '现场登记', needs: ['foi.register'] },
  { page: 'refusals', text: '不公开复查', needs: ['foi.refusal-review'] },
  { page: 'manuscripts', text: '稿件', needs: ['publishing.read'] },
  { page: 'reports', text: '年度报告', needs: ['report.read'] },
  { page: 'newMedia', text: '新媒体台账', needs: ['new-media.read'] },
  { page: 'enquiries', text: '群众提问', needs: ['enquiry.read'] },
  { page: 'catalogue', text: '公开目录', needs: ['catalogue.read'] },
  { page: 'gazette', text: '政府公报', needs: ['gazette.read'] },
  { page: 'powers', text: '权责清单', needs: ['power.read'] },
  { page: 'datasets', text: '开放数据', needs: ['dataset.read'] },
  { page: 'search', text: '搜索', needs: ['search.read'] },
  { page: 'proofreading', text: '错敏词', needs: ['publishing.read'] },
  { page: 'proposals', text: '建议提案', needs: ['proposal.read'] },
  { page: 'budgets', text: '预算决算', needs: ['budget.read'] },
  { page: 'lineage', text: '依据变化', needs: ['publishing.read'] },
  { page: 'withdrawals', text: '撤回', needs: ['publishing.read'] },
  { page: 'pushes', text: '精准推送', needs: ['push.read'] },
  { page: 'officialAccount', text: '公众号', needs: ['official-account.read'] },
  { page: 'accounts', text: '账号', needs: ['staff.manage'] },
  { page: 'audit', text: '操作记录', needs: ['audit.read'] },
];

const entriesFor = (me: StaffMe): readonly NavEntry[] =>
  NAV.filter(({ needs }) => needs.some((permission) => me.permissions.includes(permission)));

/** Where somebody's work begins. */
export const firstPageOf = (me: StaffMe): string => STAFF_PAGES[entriesFor(me)[0]?.page ?? 'password'];

const mayOpenQueue = (me: StaffMe): boolean => entriesFor(me).some(({ page }) => page === 'queue');

async function signOut(): Promise<void> {
  await keepAllDrafts();
  dropAllDrafts();
  await callStaff({ method: 'DELETE', path: '/api/staff/session' });
  window.location.assign(STAFF_PAGES.signIn);
}

function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} - ${NAME}`;
  }, [title]);
}

function Header({ me, current }: { readonly me: StaffMe; readonly current: string }) {
  const [leaving, setLeaving] = useState(false);
  const tools = useRef<HTMLElement>(null);
  useCurrentInSight(tools);
  return (
    <header className="w-header">
      <a className="w-brand" href={firstPageOf(me)}>
        {NAME}
      </a>
      <nav aria-label="工具" ref={tools}>
        {entriesFor(me).map(({ page, text }) => (
          <a key={page} href={STAFF_PAGES[page]} aria-current={STAFF_PAGES[page] === current ? 'page' : undefined}>
            {text}
          </a>
        ))}
      </nav>
      <details className="w-person">
        <summary>{me.name}</summary>
        <div className="w-person-card">
          <p>
            {me.department.name}
            <br />
            {me.roles.map((role) => roleName[role]).join('、')}
          </p>
          <a className="w-button" href={STAFF_PAGES.password}>
            修改密码
          </a>
          <button
            type="button"
            className="w-button"
            disabled={leaving}
            onClick={() => {
              setLeaving(true);
              void signOut();
            }}
          >
            退出登录
          </button>
        </div>
      </details>
    </header>
  );
}

/** Without a session: the sign-in page and nothing else around it. */
export function BareFrame({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  useTitle(title);
  return (
    <div className="screen theme-system workbench bare">
      <main className="w-bare">
        <p className="w-bare-brand">{NAME}</p>
        {children}
      </main>
    </div>
  );
}

interface FrameProps {
  readonly title: string;
  readonly children: ReactNode;
  /** Who may see it; everybody else is told so. */
  readonly needs?: readonly Permission[];
}

/** What surrounds every page of the workbench: who is signed in, and the way to the other tools. */
export function Frame({ title, children, needs }: FrameProps) {
  useTitle(title);
  const me = useFetched<StaffMe>({ path: '/api/staff/me' });
  const current = window.location.pathname;
  const mustChange = me.state === 'ready' && me.data.mustChangePassword && current !== STAFF_PAGES.password;
  useEffect(() => {
    if (mustChange) window.location.assign(toStaff('password', { back: current + window.location.search }));
  }, [mustChange, current]);
  // The bare address of the workbench leads to the queue, which is not where everybody's work begins.
  const elsewhere =
    me.state === 'ready' && current === STAFF_PAGES.queue && firstPageOf(me.data) !== current && !mayOpenQueue(me.data);
  useEffect(() => {
    if (elsewhere) window.location.replace(firstPageOf(me.data));
  }, [elsewhere, me]);
  const isAllowed =
    me.state === 'ready' && (!needs || needs.some((permission) => me.data.permissions.includes(permission)));
  return (
    <div className="screen theme-system workbench">
      <a className="w-skip" href="#main">
        跳到正文
      </a>
      {me.state === 'ready' && <Header me={me.data} current={current} />}
      <main id="main" tabIndex={-1}>
        {me.state === 'loading' && <Loading />}
        {me.state === 'failed' && <ProblemNote problem={me.problem} onRetry={() => void me.reload()} />}
        {me.state === 'ready' && !mustChange && isAllowed && (
          <MeContext.Provider value={me.data}>{children}</MeContext.Provider>
        )}
        {me.state === 'ready' && !mustChange && !isAllowed && !elsewhere && <NotForYou />}
      </main>
    </div>
  );
}

const NotForYou = () => (
  <div className="w-empty">
    <h1>你的岗位不办理这件事</h1>
    <p>需要的话，请系统管理员为你增加岗位。</p>
  </div>
);
