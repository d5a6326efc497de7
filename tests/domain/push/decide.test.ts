import fc from 'fast-check';
import { afterwards, decide, reasonWords, type Channel, type DeliveryReason, type Reach } from '../../../domain/push';

const reach: Reach = {
  consent: 'current',
  paused: false,
  frequency: 'each',
  isWechat: true,
  stock: 1,
  template: 'open',
  hasBrowser: false,
  disturbed: 0,
};
const anyReach: fc.Arbitrary<Reach> = fc.record({
  consent: fc.constantFrom('current', 'revoked', 'outdated'),
  paused: fc.boolean(),
  frequency: fc.constantFrom('each', 'daily', 'weekly'),
  isWechat: fc.boolean(),
  stock: fc.nat(3),
  template: fc.constantFrom('open', 'rejected', 'banned'),
  hasBrowser: fc.boolean(),
  disturbed: fc.nat(5),
});
const anyChannels: fc.Arbitrary<Channel[]> = fc.uniqueArray(fc.constantFrom('wechat', 'web-push', 'inbox'), {
  minLength: 1,
});

describe('decide', () => {
  it('sends nothing to whoever has not agreed to the present notice, whatever else he chose (第十四条)', () => {
    fc.assert(
      fc.property(anyReach, anyChannels, (who, channels) => {
        const decision = decide(who, channels, 3);
        if (who.consent === 'current') expect(decision.reason ?? '').not.toMatch(/^(unsubscribed|notice-changed)$/);
        else expect(decision).toMatchObject({ state: 'suppressed', channel: null });
      }),
    );
  });

  it('goes by a channel of the push alone, and by one that the person has', () => {
    fc.assert(
      fc.property(anyReach, anyChannels, (who, channels) => {
        const { channel } = decide(who, channels, 3);
        if (channel === null) return;
        expect(channels).toContain(channel);
        if (channel === 'wechat') expect(who.isWechat && who.template === 'open' && who.stock > 0).toBe(true);
        if (channel === 'web-push') expect(who.hasBrowser).toBe(true);
      }),
    );
  });

  it('disturbs nobody who paused, and nobody above the cap who did not choose a digest', () => {
    fc.assert(
      fc.property(anyReach, anyChannels, fc.integer({ min: 1, max: 5 }), (who, channels, cap) => {
        const { channel } = decide(who, channels, cap);
        if (channel === null || channel === 'inbox') return;
        expect(who.paused).toBe(false);
        expect(who.frequency !== 'each' || who.disturbed < cap).toBe(true);
      }),
    );
  });

  it('leaves nobody who agreed without the message where it goes to the inbox too', () => {
    fc.assert(
      fc.property(anyReach, anyChannels, (who, channels) => {
        const { channel } = decide({ ...who, consent: 'current' }, [...channels, 'inbox'], 3);
        expect(channel).not.toBeNull();
      }),
    );
  });

  it('tells why it is not the first channel', () => {
    const by = (change: Partial<Reach>) => decide({ ...reach, ...change }, ['wechat', 'web-push', 'inbox'], 3);
    expect(by({})).toEqual({ state: 'waiting', channel: 'wechat', reason: null, digest: false });
    expect(by({ stock: 0, hasBrowser: true })).toMatchObject({ channel: 'web-push', reason: 'no-consent-left' });
    expect(by({ template: 'banned' })).toMatchObject({ channel: 'inbox', reason: 'template-rejected' });
    expect(by({ isWechat: false })).toMatchObject({ state: 'delivered', channel: 'inbox', reason: 'no-wechat' });
    expect(by({ disturbed: 3 })).toMatchObject({ channel: 'inbox', reason: 'cap-reached' });
    expect(by({ disturbed: 3, frequency: 'daily' })).toMatchObject({ channel: 'wechat', digest: true });
  });
});

describe('afterwards', () => {
  it('keeps from the inbox only what was taken back or stopped', () => {
    const kept: readonly DeliveryReason[] = ['unsubscribed', 'notice-changed', 'stopped', 'page-withdrawn'];
    for (const reason of Object.keys(reasonWords) as DeliveryReason[]) {
      const { state, channel } = afterwards(['wechat', 'inbox'], reason);
      expect([reason, state, channel]).toEqual(
        kept.includes(reason) ? [reason, 'suppressed', null] : [reason, 'delivered', 'inbox'],
      );
    }
  });

  it('calls failed what was tried and no-consent what nobody allowed', () => {
    expect(afterwards(['wechat'], 'no-consent-left').state).toBe('no-consent');
    expect(afterwards(['web-push'], 'endpoint-gone').state).toBe('no-consent');
    expect(afterwards(['wechat'], 'outcome-unknown').state).toBe('failed');
    expect(afterwards(['wechat'], 'paused').state).toBe('suppressed');
  });
});
