import type { SentenceTable } from '../../platform/errors/sentences';

export const STAFF_SENTENCES = {
  'staff.sign-in-failed': { status: 401, title: '账号或密码不对，请检查后再试。' },
  'staff.code-wrong': { status: 401, title: '动态码不对，或者已经用过。请等下一个动态码出来再试。' },
  'staff.ticket-ended': { status: 401, title: '这一步等得太久了，请重新输入账号和密码。' },
  'staff.locked': {
    status: 429,
    title: '连续输错 5 次，这个账号暂停登录 15 分钟。急用请找系统管理员解锁。',
  },
  'staff.too-many-sign-ins': { status: 429, title: '这里登录得太频繁，请等几分钟再试。' },
  'staff.current-password-wrong': { status: 422, title: '现在的密码不对，请重新输入。' },
  'staff.password-too-short': { status: 422, title: '新密码太短，至少要 8 个字符。' },
  'staff.password-too-simple': { status: 422, title: '新密码太简单，大写字母、小写字母、数字、符号至少要有三种。' },
  'staff.password-used': { status: 422, title: '这个密码最近用过，请换一个没用过的。' },
  'staff.account-not-found': { status: 404, title: '没有找到这个账号。' },
  'staff.account-taken': { status: 409, title: '这个账号名已经有人用了，请换一个。' },
  'staff.account-closed': { status: 409, title: '这个账号已经停用，不能再修改。需要时请新建账号。' },
  'staff.last-administrator': { status: 409, title: '这是最后一位系统管理员，请先让另一位同事担任管理员。' },
  'staff.roles-exclusive': {
    status: 422,
    title: '系统管理、督查和办件岗位要分开：一个账号不能跨着兼任。请只留一类岗位，另一类另建账号给别人。',
  },
  'staff.own-roles': { status: 409, title: '不能改自己的岗位，请另一位系统管理员来改。' },
  'staff.department-unknown': { status: 422, title: '没有这个部门，请从部门目录里选。' },
  'staff.name-empty': { status: 422, title: '请填写姓名。' },
} as const satisfies SentenceTable;
