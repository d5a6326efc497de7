import { roleName, type StaffRole } from '../../../domain/staff';
import { createAccount } from './actions/create-account';
import type { AccountDeps } from './deps';

/** People of 临溪市 who do not exist, at least one for each role; three levels of review need two reviewers. */
const PEOPLE: readonly { account: string; name: string; role: StaffRole; department: string }[] = [
  { account: 'chen.jie', name: '陈洁', role: 'foi-officer', department: 'zhengfuban' },
  { account: 'lin.yuan', name: '林远', role: 'handler', department: 'yibao' },
  { account: 'zhou.heng', name: '周衡', role: 'legal-reviewer', department: 'zhengfuban' },
  { account: 'xu.wen', name: '许文', role: 'office-head', department: 'zhengfuban' },
  { account: 'gao.an', name: '高安', role: 'secrecy-reviewer', department: 'zhengfuban' },
  { account: 'su.mei', name: '苏梅', role: 'editor', department: 'yibao' },
  { account: 'jiang.bai', name: '江白', role: 'reviewer', department: 'yibao' },
  { account: 'shen.zhi', name: '沈知', role: 'reviewer', department: 'zhengfuban' },
  { account: 'ye.qing', name: '叶青', role: 'publisher', department: 'zhengfuban' },
  { account: 'fang.zhou', name: '方舟', role: 'push-officer', department: 'zhengfuban' },
  { account: 'he.ming', name: '何明', role: 'inspector', department: 'zhengfuban' },
  { account: 'song.ke', name: '宋可', role: 'administrator', department: 'zhengfuban' },
];

/** Makes the sample city's staff where there is none yet, and says once with which passwords they first sign in. */
export async function addDemonstrationStaff(deps: AccountDeps, say: (sentence: string) => void): Promise<void> {
  const any = await deps.store.read.selectFrom('staff_accounts').select('id').limit(1).executeTakeFirst();
  if (any) return;
  const lines: string[] = [];
  for (const { account, name, role, department } of PEOPLE) {
    const made = await createAccount(deps, { account, name, roles: [role], department }, 'system');
    if (!made.ok) throw new Error(`The account ${account} could not be made: ${made.refusal.code}.`);
    lines.push(`  ${account.padEnd(11)} ${made.value.firstPassword}   ${name} ${roleName[role]}`);
  }
  say('演示用的工作人员账号（账号、首次密码、姓名和岗位），密码只显示这一次：');
  for (const line of lines) say(line);
  say('登录：打开工作台，输入账号和首次密码，用手机上的动态码应用扫码，再改掉首次密码。');
  say('密码没记下：npm run staff -- reset --account 账号');
}
