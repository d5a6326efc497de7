/** 公开渠道和载体, in the order of the standard form. @source 国办发〔2019〕54号；各地标准目录 */
export const CHANNELS = [
  'website',
  'gazette',
  'new-media',
  'conference',
  'broadcast',
  'press',
  'reading-point',
  'service-centre',
  'service-station',
  'on-site',
  'notice-board',
  'targeted',
  'other',
] as const;
export type Channel = (typeof CHANNELS)[number];

export const channelName: Readonly<Record<Channel, string>> = {
  website: '政府网站',
  gazette: '政府公报',
  'new-media': '两微一端',
  conference: '发布会/听证会',
  broadcast: '广播电视',
  press: '纸质媒体',
  'reading-point': '公开查阅点',
  'service-centre': '政务服务中心',
  'service-station': '便民服务站',
  'on-site': '入户/现场',
  'notice-board': '社区/企事业单位/村公示栏（电子屏）',
  targeted: '精准推送',
  other: '其他',
};

/** By what a name is known, however the sheet writes the rest of it. */
const SIGNS: Readonly<Record<Channel, RegExp>> = {
  website: /网站|门户/,
  gazette: /公报/,
  'new-media': /两微一端|新媒体|微信|微博|客户端/,
  conference: /发布会|听证会/,
  broadcast: /广播|电视/,
  press: /纸质|报纸|报刊/,
  'reading-point': /查阅点|查阅室|档案馆|图书馆/,
  'service-centre': /服务中心|服务大厅|政务大厅/,
  'service-station': /服务站|服务点/,
  'on-site': /入户|现场/,
  'notice-board': /公示栏|公告栏|电子屏|信息屏/,
  targeted: /精准推送/,
  other: /^其他|^其它/,
};

const CHOSEN = /[■☑√✓●]/;
const ANY_MARK = /[■☑√✓●□☐○]/;

export interface ReadChannels {
  readonly channels: readonly Channel[];
  /** What is written and is no channel that we know. */
  readonly unknown: readonly string[];
}

/** The names that are chosen: those behind a filled mark, or all of them where nothing is marked. */
function chosenNames(text: string): string[] {
  if (!ANY_MARK.test(text)) return text.split(/[、，,;；\n]+/);
  const pieces = text.split(/(?=[■☑√✓●□☐○])/);
  return pieces.filter((piece) => CHOSEN.test(piece.slice(0, 1))).map((piece) => piece.slice(1));
}

/**
 * The channels that a cell names, in the order of the form; `■` marks those that are used, `□` those that are not.
 *
 * @example readChannels('■政府网站 □政府公报 ■其他（宣传册）').channels // ['website', 'other']
 */
export function readChannels(text: string): ReadChannels {
  const found = new Set<Channel>();
  const unknown: string[] = [];
  for (const written of chosenNames(text)) {
    const name = written.replace(/[_＿\s]+/g, '').replace(/[、，,;；]+$/, '');
    if (name === '') continue;
    const channel = CHANNELS.find((each) => SIGNS[each].test(name));
    if (channel) found.add(channel);
    else unknown.push(name);
  }
  return { channels: CHANNELS.filter((each) => found.has(each)), unknown };
}

/** The cell of the standard form: every channel, those that are used marked `■`. */
export const formatChannels = (channels: readonly Channel[]): string =>
  CHANNELS.map((each) => `${channels.includes(each) ? '■' : '□'}${channelName[each]}`).join('\n');
