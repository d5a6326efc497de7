import type { NoticeContent } from '../contract/notice';
import type { DirectoryContent } from '../contract/directory';

const TOPICS = ['yiliao', 'shebao', 'jiaoyu', 'zhufang', 'yanglao', 'qiye', 'nongye', 'jiaotong'];
const AREAS = ['linxi', 'xidong', 'xinan', 'yunhe'];
const WORDS =
  '办理 材料 窗口 时间 地点 参保 缴费 报销 比例 补贴 申请 审核 公示 社区 街道 登记 证明 电话 网上 七日'.split(' ');
const FIRST_DAY_MS = Date.UTC(2016, 0, 1);
const DAY_MS = 86_400_000;
/** Bodies of 1,000 Chinese characters are 3 kB. */
const CHARACTERS = 1_000;

export const DIRECTORY: DirectoryContent & { sourceId: 'directory' } = {
  sourceId: 'directory',
  topics: TOPICS.map((id) => ({ id, name: `主题${id}`, summary: '' })),
  areas: AREAS.map((id) => ({ id, name: `区域${id}`, level: id === 'linxi' ? 'city' : 'county' })),
  departments: ['yibao', 'renshe', 'minzheng'].map((id) => ({
    id,
    name: `部门${id}`,
    shortName: id,
    duties: '',
    address: '',
    hours: '',
    phone: '',
    area: 'linxi',
    keywords: [],
    takesRequests: true,
  })),
};

const pick = <T>(list: readonly T[], at: number): T => list[at % list.length] as T;

/** An article that differs from all others and compresses as text does. */
export function article(number: number): NoticeContent {
  let seed = number * 2_654_435_761;
  let body = '';
  while (body.length < CHARACTERS) {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    body += `${pick(WORDS, seed >> 7)}${seed % 11 === 0 ? `。\n第${seed % 97}项，` : ''}`;
  }
  return {
    sourceId: `notice-${number}`,
    title: `关于第${number}号事项办理的通知`,
    summary: `第${number}号：${body.slice(0, 60).replaceAll('\n', '')}`,
    publishedOn: new Date(FIRST_DAY_MS + (number % 3_600) * DAY_MS).toISOString().slice(0, 10),
    department: pick(['yibao', 'renshe', 'minzheng'], number),
    topics: [pick(TOPICS, number), pick(TOPICS, number * 3 + 1)].filter((id, at, all) => all.indexOf(id) === at),
    ...(number % 3 === 0 ? { area: pick(AREAS, number) } : {}),
    body,
    related: [],
  };
}
