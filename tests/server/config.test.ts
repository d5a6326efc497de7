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
