import type { PushPlan } from '../../../contract/push';
import { Table } from '../../workbench/table';
import { OrderNote } from './order-note';
import { beijingTime, channelName, people } from './words';

type Told = PushPlan['cannot'];

const because = (told: Told): string =>
  told.map(({ sentence, people: count }) => `${sentence} ${String(count)}`).join('；');

const sum = (numbers: readonly number[]): number => numbers.reduce((all, each) => all + each, 0);

/** Who gets it by which way, who cannot and why; each person stands in one line, and the lines add up. */
export function PlanTable({ plan }: { readonly plan: PushPlan }) {
  const { matched, channels, cannot, segments, quietUntil, countedAt } = plan;
  const gets = sum(channels.map((each) => each.people));
  const cannotGet = sum(cannot.map((each) => each.people));
  return (
    <section className="w-stack" aria-labelledby="plan-head">
      <h2 id="plan-head">谁收得到，谁收不到</h2>
      <p>
        <strong>{`符合 ${people(matched)} = 收得到 ${people(gets)} + 收不到 ${people(cannotGet)}`}</strong>
        <span className="w-hint">{` · ${beijingTime(countedAt)} 算的`}</span>
      </p>
      <OrderNote channels={channels.map(({ channel }) => channel)} />
      <Table
        label="用哪种方式收到"
        heads={['方式', '人数', '其中合并发', '其中等免打扰结束', '为什么不是前一种']}
        rows={[
          ...channels.map((each) => ({
            key: each.channel,
            cells: [
              channelName(each.channel),
              people(each.people),
              people(each.digest),
              people(each.waiting),
              because(each.because) || '——',
            ],
          })),
          { key: 'cannot', cells: ['收不到', people(cannotGet), '——', '——', because(cannot) || '——'] },
          { key: 'all', cells: ['合计', people(gets + cannotGet), '', '', ''] },
        ]}
      />
      {quietUntil !== null && <p className="w-hint">{`等免打扰结束的，${beijingTime(quietUntil)} 开始发。`}</p>}
      <Table
        label="各个人群"
        heads={['人群', '规则', '人数', '与前面重复']}
        rows={[
          ...segments.map((each) => ({
            key: each.id,
            cells: [
              each.isSmall ? (
                <span key="name">
                  {each.name} <span className="w-badge soon">人太少，可能猜到是谁</span>
                </span>
              ) : (
                each.name
              ),
              each.words,
              people(each.people),
              people(each.overlap),
            ],
          })),
          { key: 'all', cells: ['合计', '', people(sum(segments.map((each) => each.people))), ''] },
        ]}
      />
      <p className="w-hint">每个人只算在第一个符合的人群里；在后面的人群里又出现的，算作重复，不再发。</p>
    </section>
  );
}
