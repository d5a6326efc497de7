// The double as a program of its own, for development: any code logs a resident in.
import { systemClock } from '../../../server/platform/clock';
import { createWechatDouble } from './server';

const appid = process.argv[2] ?? 'wx0000000000000000';
const secret = process.argv[3] ?? 'a-secret-for-development-only';
const port = Number(process.argv[4] ?? 8090);

const double = createWechatDouble({ appid, secret, clock: systemClock, anyCode: true });
double.listen(port).then(
  (url) => {
    console.log(`WeChat double on ${url}\nWECHAT_API=${url} WECHAT_APPID=${appid} WECHAT_SECRET=${secret}`);
    // The same one stands for the official account too.
    console.log(`WECHAT_ACCOUNT_API=${url} WECHAT_ACCOUNT_APPID=${appid} WECHAT_ACCOUNT_SECRET=${secret}`);
  },
  (error: unknown) => {
    console.error(error instanceof Error ? error.message : 'could not listen');
    process.exitCode = 1;
  },
);
