import type { PushOptions } from '../../../contract/push';
import { SITE } from '../../platform/city';
import { beijingTime, channelName } from './words';
import type { Spoken } from './spoken';

interface Props {
  readonly spoken: Spoken;
  readonly options: PushOptions;
}

/** Exactly what goes out, as the phone shows it. */
export function PushPreview({ spoken, options }: Props) {
  const { channels, startsAt } = spoken;
  return (
    <section className="w-card" aria-labelledby="preview-head">
      <h2 id="preview-head">手机上看到的</h2>
      <p className="w-hint">
        {`${channels.map(channelName).join('，发不到就用')}。${startsAt === null ? '批准以后马上发。' : `${beijingTime(startsAt)} 发。`}`}
      </p>
      <div className="u-phones">
        {channels.includes('wechat') && <WechatCard spoken={spoken} options={options} />}
        {channels.includes('web-push') && <BrowserNote spoken={spoken} />}
        {channels.includes('inbox') && <InboxLine spoken={spoken} />}
      </div>
    </section>
  );
}

function WechatCard({ spoken: { template }, options }: Props) {
  const known = options.templates.find(({ templateId }) => templateId === template?.templateId);
  return (
    <figure className="u-phone">
      <figcaption className="w-hint">微信提醒</figcaption>
      <div className="u-screen">
        <p className="u-from">{`${SITE} · 小程序`}</p>
        <p className="u-title">{known?.title ?? '还没有选模板'}</p>
        {known && (
          <dl className="u-words">
            {known.fields.map(({ key, label }) => (
              <div key={key}>
                <dt>{label}</dt>
                <dd>{template?.fields[key] || '——'}</dd>
              </div>
            ))}
          </dl>
        )}
        <p className="u-more">进入小程序查看 ›</p>
      </div>
    </figure>
  );
}

const BrowserNote = ({ spoken: { title, text } }: Pick<Props, 'spoken'>) => (
  <figure className="u-phone">
    <figcaption className="w-hint">浏览器提醒</figcaption>
    <div className="u-screen">
      <p className="u-from">{SITE}</p>
      <p className="u-title">{title || '还没有写标题'}</p>
      <p>{text}</p>
    </div>
  </figure>
);

const InboxLine = ({ spoken: { title, text } }: Pick<Props, 'spoken'>) => (
  <figure className="u-phone">
    <figcaption className="w-hint">收件箱（消息）</figcaption>
    <div className="u-screen">
      <p className="u-from">● 没看过</p>
      <p className="u-title">{title || '还没有写标题'}</p>
      <p>{text}</p>
      <p className="u-more">看内容</p>
    </div>
  </figure>
);
