import type { DeliveryChannel } from '../../../contract/audience-inbox';
import { FaultText, type Fault } from '../../workbench/field';
import { OrderNote } from './order-note';
import { channelName } from './words';

interface Props {
  /** Channels that are set up. */
  readonly offered: readonly DeliveryChannel[];
  readonly channels: readonly DeliveryChannel[];
  readonly onChange: (channels: DeliveryChannel[]) => void;
  readonly fault: Fault | undefined;
}

const HINTS: Readonly<Record<DeliveryChannel, string>> = {
  wechat: '要本人同意过，一次同意只能发一条',
  'web-push': '要本人在浏览器里打开过',
  inbox: '每个订阅的人都有，不打扰',
};

/** By which ways, in the order in which they are tried. */
export function ChannelOrder({ offered, channels, onChange, fault }: Props) {
  const rest = offered.filter((channel) => !channels.includes(channel));
  const moved = (at: number, by: number): DeliveryChannel[] => {
    const next = [...channels];
    const [channel] = next.splice(at, 1);
    if (channel) next.splice(at + by, 0, channel);
    return next;
  };
  return (
    <fieldset className="w-card">
      <legend className="w-hidden">怎么发</legend>
      <h2>怎么发</h2>
      <p className="w-hint">从上往下试，前一种发不到的，用后一种。</p>
      <ol className="u-channels">
        {channels.map((channel, at) => (
          <li key={channel} className="w-row apart">
            <span>
              <strong>{`${String(at + 1)}. ${channelName(channel)}`}</strong>
              <small className="w-hint">{` · ${HINTS[channel]}`}</small>
            </span>
            <span className="w-row">
              <button
                type="button"
                className="w-button"
                disabled={at === 0}
                aria-label={`${channelName(channel)}往前`}
                onClick={() => onChange(moved(at, -1))}
              >
                ↑
              </button>
              <button
                type="button"
                className="w-button"
                disabled={at === channels.length - 1}
                aria-label={`${channelName(channel)}往后`}
                onClick={() => onChange(moved(at, 1))}
              >
                ↓
              </button>
              <button
                type="button"
                className="w-button quiet"
                aria-label={`不用${channelName(channel)}`}
                onClick={() => onChange(channels.filter((each) => each !== channel))}
              >
                不用
              </button>
            </span>
          </li>
        ))}
      </ol>
      <OrderNote channels={channels} />
      {rest.length > 0 && (
        <div className="w-row">
          {rest.map((channel) => (
            <button key={channel} type="button" className="w-button" onClick={() => onChange([...channels, channel])}>
              {`加上${channelName(channel)}`}
            </button>
          ))}
        </div>
      )}
      {fault && <FaultText fault={fault} />}
    </fieldset>
  );
}
