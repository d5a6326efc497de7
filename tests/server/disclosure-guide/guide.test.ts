import type { DisclosureGuideContent, DisclosureGuideView } from '../../../contract/disclosure-guide';
import { onEachEngine } from '../foi/engines';
import { runCity, type RunningCity } from '../running-city';
import { directory } from '../small-city';

const [yibao] = directory.departments;
const said = { address: '清和路18号', hours: '工作日', phone: '0599-0000201', fax: '0599-0000202', email: 'a@b.cn' };
const cityWith = (change: object) => ({ ...directory, departments: [{ ...yibao, ...said, ...change }] });

const guide: DisclosureGuideContent = {
  sourceId: 'yibao-zhinan',
  department: 'yibao',
  office: '办公室',
  classification: [{ name: '机构职能', what: '职能。' }],
  arrangement: '按日期。',
  ways: [{ name: '网上', how: '搜索。' }],
  channels: [{ name: '当面', how: '提交。', receivedOn: '提交那天。' }],
  revisions: [{ on: '2026-06-01', what: '编制。' }],
};

describe('guides to disclosure', () =>
  onEachEngine((engine) => {
    let city: RunningCity;
    beforeEach(async () => {
      city = await runCity({ engine });
    });
    afterEach(() => city.stop());

    it('are refused with every statutory field that is missing (条例第十二条)', async () => {
      await city.publish('directory', cityWith({ fax: undefined, hours: '' }));
      const outcome = await city.publish('disclosure-guides', { ...guide, arrangement: ' ' });
      if (outcome.state !== 'refused') throw new Error(outcome.state);
      expect(outcome.refusals.map(({ code, found }) => `${code} ${String(found)}`)).toEqual([
        'publishing.guide-field 编排体系',
        'publishing.guide-field 办公时间',
        'publishing.guide-field 传真号码',
      ]);
      expect((await city.app.inject('/api/disclosure-guides/yibao-zhinan')).statusCode).toBe(404);
    });

    it('show what the directory says, and change with it', async () => {
      await city.publish('directory', cityWith({}));
      expect(await city.publish('disclosure-guides', guide)).toMatchObject({ state: 'published' });
      const path = '/api/disclosure-guides/yibao-zhinan';
      expect(await city.get<DisclosureGuideView>(path)).toMatchObject({
        phone: '0599-0000201',
        publishedOn: '2026-06-01',
      });
      await city.publish('directory', cityWith({ phone: '0599-9999999', hours: '全天' }));
      const after = await city.get<DisclosureGuideView>(path);
      expect(after.phone).toBe('0599-9999999');
      expect(after.office.hours).toBe('全天');
      expect(after.edition).toBe(1);
    });

    it('keep their history newest first: one out of order is refused', async () => {
      await city.publish('directory', cityWith({}));
      const revisions = [
        { on: '2025-01-01', what: '旧。' },
        { on: '2026-01-01', what: '新。' },
      ];
      expect(await city.publish('disclosure-guides', { ...guide, revisions })).toMatchObject({
        state: 'refused',
        refusals: [{ code: 'publishing.dates', field: 'revisions.1.on' }],
      });
    });
  }));
