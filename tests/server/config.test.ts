import { readConfig } from '../../server/config';

const faultsOf = (env: Record<string, string>): readonly string[] => {
  const result = readConfig(env);
  return result.ok ? [] : result.faults;
};

describe('readConfig', () => {
  it('starts with nothing set, on port 8080, both protocols, the embedded store', () => {
    const result = readConfig({});
    expect(result).toMatchObject({ ok: true, config: { port: 8080, host: '::', store: { kind: 'embedded' } } });
  });

  it('names every fault at once', () => {
    const faults = faultsOf({
      PORT: '99999',
      LOG_LEVEL: 'loud',
      PUBLIC_ORIGIN: 'linxi',
      DATABASE_URL: 'mysql://x',
      WECHAT_APPID: 'wx1',
      TRUST_PROXY: 'somebody',
      SAMPLE_CITY: 'perhaps',
    });
    for (const name of [
      'PORT',
      'LOG_LEVEL',
      'PUBLIC_ORIGIN',
      'DATABASE_URL',
      'DATA_KEYS',
      'WECHAT',
      'TRUST_PROXY',
      'SAMPLE_CITY',
    ]) {
      expect(faults.join('\n')).toContain(name);
    }
  });

  it('wants keys beside DATABASE_URL: a key file would lie on one machine of several', () => {
    expect(faultsOf({ DATABASE_URL: 'postgres://db/mingbai' }).join()).toContain('DATA_KEYS');
    const key = Buffer.alloc(32, 7).toString('base64');
    expect(faultsOf({ DATABASE_URL: 'postgres://db/mingbai', DATA_KEYS: `1:${key}` })).toEqual([]);
  });

  it.each([
    ['too short', `1:${Buffer.alloc(16).toString('base64')}`],
    ['without version', Buffer.alloc(32).toString('base64')],
    ['twice the same version', ['1', '1'].map((version) => `${version}:${Buffer.alloc(32).toString('base64')}`).join()],
  ])('refuses keys that are %s, and never repeats a key', (_name, keys) => {
    const faults = faultsOf({ DATA_KEYS: keys });
    expect(faults.length).toBeGreaterThan(0);
    expect(faults.join()).not.toContain(Buffer.alloc(16).toString('base64').slice(0, 12));
  });
});

describe('the filing numbers of the site', () => {
  it('are taken as the registers give them, and none is made up', () => {
    const numbers = { ICP_NUMBER: '京ICP备05070218号-1', PSB_NUMBER: '京公网安备11010202000001号' };
    expect(readConfig(numbers)).toMatchObject({
      config: { icpNumber: numbers.ICP_NUMBER, psbNumber: numbers.PSB_NUMBER },
    });
    expect(readConfig({})).toMatchObject({ config: { icpNumber: undefined, psbNumber: undefined } });
  });

  it.each([
    ['ICP_NUMBER', '备案中'],
    ['PSB_NUMBER', '京公网安备1101号'],
  ])('are refused where %s is none', (name, value) => {
    expect(faultsOf({ [name]: value }).join()).toContain(name);
  });

  it('connects an official account by its own id and secret, with its own message push', () => {
    expect(
      readConfig({ WECHAT_ACCOUNT_APPID: 'wx1', WECHAT_ACCOUNT_SECRET: 's', WECHAT_ACCOUNT_PUSH_TOKEN: 'abc' }),
    ).toMatchObject({
      config: {
        officialAccount: { appId: 'wx1', secret: 's', api: 'https://api.weixin.qq.com', messagePush: { token: 'abc' } },
      },
    });
    expect(readConfig({})).toMatchObject({ config: { officialAccount: undefined } });
    const faults = faultsOf({ WECHAT_ACCOUNT_APPID: 'wx1', WECHAT_ACCOUNT_PUSH_AES_KEY: 'short' }).join();
    expect(faults).toContain('WECHAT_ACCOUNT_APPID and WECHAT_ACCOUNT_SECRET');
    expect(faults).toContain('WECHAT_ACCOUNT_PUSH_AES_KEY needs WECHAT_ACCOUNT_PUSH_TOKEN');
  });
});
