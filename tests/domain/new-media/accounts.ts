import fc from 'fast-check';
import { addDays } from '../../../domain/calendar';
import {
  NEW_MEDIA_COLUMN_KEYS,
  NEW_MEDIA_PLATFORMS,
  platformName,
  type AccountDetails,
  type WrittenRow,
} from '../../../domain/new-media';

export const TODAY = '2026-11-24';

export const someDetails = (change: Partial<AccountDetails> = {}): AccountDetails => ({
  platform: 'wechat',
  handle: 'linxifabu',
  name: '临溪发布',
  organ: '临溪市人民政府办公室',
  link: 'http://weixin.qq.com/r/x',
  about: '',
  ...change,
});

/** A row of a list that is in order. */
export const aRow = (change: Partial<WrittenRow> = {}): WrittenRow => ({
  ...(Object.fromEntries(NEW_MEDIA_COLUMN_KEYS.map((key) => [key, ''])) as WrittenRow),
  name: '临溪发布',
  platform: '微信公众号',
  handle: 'linxifabu',
  organ: '临溪市人民政府办公室',
  openedOn: '2019-01-02',
  ...change,
});

const COUNTY_ORGANS = ['教育局', '公安局', '民政局', '司法局', '财政局', '水利局', '卫生健康局', '气象局'];

/** The register of a whole city as it is published in practice: 561 accounts, 213 in use, 348 closed. */
export const cityList = (): WrittenRow[] =>
  Array.from({ length: 561 }, (_, at) => {
    const platform = NEW_MEDIA_PLATFORMS[at % 6] ?? 'wechat';
    const organ = `临溪市${COUNTY_ORGANS[at % COUNTY_ORGANS.length] ?? ''}${String(Math.floor(at / 24) + 1)}分局`;
    const openedOn = addDays('2014-01-01', at * 3);
    const isClosed = at >= 213;
    return aRow({
      name: `${organ.slice(3)}发布${String(at)}`,
      platform: platformName[platform],
      handle: `linxi_${String(at).padStart(3, '0')}`,
      organ,
      openedOn,
      openedFiledOn: addDays(openedOn, 2),
      lastPublishedOn: isClosed ? ('2019-02-01' < openedOn ? openedOn : '2019-02-01') : addDays(TODAY, -(at % 20)),
      ...(isClosed ? { state: '已关停', endedOn: '2023-11-01', endedFiledOn: '2023-11-03', reason: '清理整合' } : {}),
      link: `https://linxi.example/${String(at)}`,
    });
  });

/** What people put into cells, right and wrong. */
const cell = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.constantFrom('', ' ', '2026-02-30', '2026年3月5日', '2027-01-01', '45000', '已关停', '在用'),
  },
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);

/** Rows of a list, many of them in order, many with some cell spoilt. */
export const someRows = fc.array(
  fc
    .record({
      at: fc.nat({ max: 560 }),
      spoilt: fc.option(fc.tuple(fc.constantFrom(...NEW_MEDIA_COLUMN_KEYS), cell), { freq: 2 }),
    })
    .map(({ at, spoilt }) => ({ ...(list[at] ?? aRow()), ...(spoilt ? { [spoilt[0]]: spoilt[1] } : {}) })),
  { maxLength: 25 },
);

const list = cityList();
