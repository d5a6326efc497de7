import type { StaffAccount, StaffAccountChange } from '../../../contract/staff';

export const ACCOUNT_STATES: Record<StaffAccount['state'], string> = {
  active: '正常',
  locked: '已锁定',
  closed: '已停用',
};

type Act = NonNullable<StaffAccountChange['act']>;

/** What an act on an account does, before it is done. */
export const ACCOUNT_ACTS: Record<Act, { readonly title: string; readonly consequence: string }> = {
  unlock: { title: '解锁', consequence: '这个人可以马上重新登录。解锁前请先核实是本人输错了密码。' },
  reset: {
    title: '重置密码和动态码',
    consequence: '原来的密码和动态码都不能再用，所有登录立即退出。会给出一个新的初始密码，只显示一次。',
  },
  close: { title: '停用', consequence: '这个人立即退出，以后不能再登录。停用的账号不能恢复，办过的记录都还在。' },
};
