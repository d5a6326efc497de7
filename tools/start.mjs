import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { buildStale } from './build.mjs';
import { installPackages } from './install.mjs';
import { ROOT, runServer } from './run.mjs';

const port = process.env.PORT ?? '8080';
const host = process.env.HOST ?? '::';

const weapp = path.join(ROOT, 'dist', 'weapp');

const isLocalOnly = ['localhost', '127.0.0.1', '::1'].includes(host);
const isEverywhere = ['::', '0.0.0.0'].includes(host);

/** Addresses at which another device in the same network reaches this machine. */
function lanAddresses() {
  if (!isEverywhere) return isLocalOnly ? [] : [host];
  return Object.values(os.networkInterfaces())
    .flat()
    .filter((address) => address.family === 'IPv4' && !address.internal)
    .map((address) => address.address);
}

const asUrl = (address) => `http://${address.includes(':') ? `[${address}]` : address}:${port}/`;

function banner() {
  const here = isLocalOnly || isEverywhere ? asUrl('localhost') : asUrl(host);
  const lan = lanAddresses().map((address) => `      手机同一网络  Phone, same network  ${asUrl(address)}`);
  return [
    '',
    '明白已启动。 Mingbai is running.',
    `      本机          This machine         ${here}`,
    ...lan,
    `      工作台        Staff workbench      ${here}staff/`,
    `      接口说明      API documentation    ${here}api/docs`,
    '',
    `小程序 Mini-program: 打开微信开发者工具 → 导入项目 → 选择目录 ${weapp}，`,
    '      AppID 可选“测试号”；详情 → 本地设置 → 勾选“不校验合法域名”。',
    `      In WeChat DevTools import that folder, use a test AppID,`,
    '      and tick "Do not verify legal domains" under Details → Local settings.',
    '',
    '按 Ctrl-C 停止。 Press Ctrl-C to stop.',
    '',
  ].join('\n');
}

/** Whether another program already listens there: its answers would look like ours. */
function isPortTaken() {
  return new Promise((resolve) => {
    const socket = net.connect(Number(port), isEverywhere ? 'localhost' : host);
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

/** Waits until the server answers; false when it ended before. */
async function becomesReady(exited) {
  let running = true;
  void exited.then(() => (running = false));
  const address = isEverywhere ? 'localhost' : host;
  while (running) {
    const answer = await fetch(`${asUrl(address)}healthz`, { signal: AbortSignal.timeout(2000) }).catch(
      () => undefined,
    );
    if (answer?.ok) return true;
    await new Promise((resolve) => setTimeout(resolve, 150));
  }
  return false;
}

try {
  if (await isPortTaken())
    throw new Error(`端口 ${port} 已被占用，换一个再试 (the port is taken, use another): PORT=8081 npm start`);
  installPackages();
  await buildStale();
  const { exited } = runServer(path.join(ROOT, 'dist/server/main.js'));
  if (await becomesReady(exited)) process.stdout.write(banner());
  process.exitCode = await exited;
} catch (error) {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
}
