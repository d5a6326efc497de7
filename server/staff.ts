import { parseArgs } from 'node:util';
import { Value } from '@sinclair/typebox/value';
import { StaffAccountCreation } from '../contract/staff';
import { STAFF_ROLES, roleName } from '../domain/staff';
import { readConfig, type Config } from './config';
import { findDataKeys } from './data-keys';
import { changeAccount } from './modules/staff/actions/change-account';
import { createAccount } from './modules/staff/actions/create-account';
import { STAFF_SENTENCES } from './modules/staff/sentences';
import { findAccount } from './modules/staff/store';
import { createAttempts } from './platform/auth/attempts';
import { createCipher } from './platform/cipher';
import { systemClock } from './platform/clock';
import { openStore } from './platform/db/open-store';
import type { Store } from './platform/db/store';
import { openKeyedHash } from './platform/keyed-hash';
import { PageRows } from './platform/published/page-rows';

const USAGE = `用法：
  npm run staff -- add --account chen.jie --name 陈洁 --roles administrator --department zhengfuban
    新建账号。岗位可以有几个，用逗号隔开：
${STAFF_ROLES.map((role) => `      ${role.padEnd(18)}${roleName[role]}`).join('\n')}
  npm run staff -- reset --account chen.jie
    忘了密码、换了手机、被锁住时用：换一个新的首次密码，重新绑定动态码。
密码只显示这一次。第一次登录要用手机上的动态码应用扫码，并改掉这个密码。
`;

const tell = (text: string): void => void process.stdout.write(`${text}\n`);
const complain = (text: string): number => {
  process.stderr.write(`${text}\n`);
  return 1;
};

interface Options {
  readonly account?: string | undefined;
  readonly name?: string | undefined;
  readonly roles?: string | undefined;
  readonly department?: string | undefined;
}

const tellPassword = (account: string, password: string): void =>
  tell(`账号      ${account}\n首次密码  ${password}\n密码只显示这一次。登录后请立即修改。`);

async function add(store: Store, { account, name, roles = '', department }: Options): Promise<number> {
  const given = { account, name, roles: roles.split(',').map((role) => role.trim()), department };
  if (!Value.Check(StaffAccountCreation, given)) return complain(`有一项没写对。\n${USAGE}`);
  const known = (await new PageRows(store).directory()).departments;
  // Before a directory is there, the first administrator's department is taken at its word.
  const departments = async () => (known.length > 0 ? known : [{ id: given.department, name: given.department }]);
  const made = await createAccount({ store, clock: systemClock, departments }, given, 'system');
  if (!made.ok) return complain(STAFF_SENTENCES[made.refusal.code].title);
  tellPassword(given.account, made.value.firstPassword);
  return 0;
}

async function reset(store: Store, config: Config, { account = '' }: Options): Promise<number> {
  const found = await findAccount(store.read, account);
  if (!found) return complain(STAFF_SENTENCES['staff.account-not-found'].title);
  const keyedHash = await openKeyedHash(store, createCipher(findDataKeys(config).keys));
  const deps = { store, clock: systemClock, attempts: createAttempts(keyedHash), departments: async () => [] };
  const changed = await changeAccount(deps, found.id, { act: 'reset' }, 'system');
  if (!changed.ok) return complain(STAFF_SENTENCES[changed.refusal.code].title);
  tellPassword(account, changed.value.firstPassword ?? '');
  return 0;
}

const option = { type: 'string' } as const;

async function main(args: string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args,
    allowPositionals: true,
    options: { account: option, name: option, roles: option, department: option },
  });
  const [command] = positionals;
  if (command !== 'add' && command !== 'reset') return complain(USAGE);
  const read = readConfig();
  if (!read.ok) return complain(read.faults.join('\n'));
  const store = await openStore(read.config.store);
  try {
    return command === 'add' ? await add(store, values) : await reset(store, read.config, values);
  } finally {
    await store.close();
  }
}

main(process.argv.slice(2)).then(
  (code) => void (process.exitCode = code),
  (cause: unknown) => void (process.exitCode = complain(cause instanceof Error ? cause.message : String(cause))),
);
