import type { DeliveryChannel } from '../../../contract/audience-inbox';
import { channelName } from './words';

const INBOX = channelName('inbox');
const named = (channels: readonly DeliveryChannel[]): string => channels.map(channelName).join('、');

/** What an order of channels comes to: the inbox takes everybody, so that nothing after it is ever sent. */
export function orderMeaning(channels: readonly DeliveryChannel[]): { readonly words: string; readonly idle: boolean } {
  const at = channels.indexOf('inbox');
  const idle = at >= 0 && at < channels.length - 1;
  if (at < 0) return { words: `只发${named(channels)}；发不到的人就收不到，${INBOX}里也没有。`, idle };
  const [before, after] = [named(channels.slice(0, at)), named(channels.slice(at + 1))];
  if (before === '')
    return idle
      ? {
          words: `先放进${INBOX}，就不会再发${after}：每个人都有${INBOX}，手机上不提醒任何人。要提醒，请把${INBOX}往后移。`,
          idle,
        }
      : { words: `只放进${INBOX}，手机上不提醒任何人。`, idle };
  const words = `先试${before}；发不到的，放进${INBOX}，手机上不提醒。`;
  return { words: idle ? `${words}排在${INBOX}后面的${after}不会再发。` : words, idle };
}

/** Says it, louder where somebody may not have meant it so. */
export function OrderNote({ channels }: { readonly channels: readonly DeliveryChannel[] }) {
  if (channels.length === 0) return null;
  const { words, idle } = orderMeaning(channels);
  return (
    <p className={idle ? 'w-note warn' : 'w-hint'} role="status">
      {words}
    </p>
  );
}
