import Taro from '@tarojs/taro';
import { OUTCOME_OF_ERROR, type SubscribeOutcome } from './subscribe-outcome';

/** Whether this place has WeChat's reminders at all. */
export const HAS_SUBSCRIBE_MESSAGE: boolean = true;

const isError = (value: unknown): value is { readonly errCode?: number; readonly errMsg?: string } =>
  typeof value === 'object' && value !== null;

const codeIn = (error: unknown): number => {
  if (!isError(error)) return 0;
  // Older base libraries tell the number in the words alone.
  return error.errCode ?? Number(/\b([12]00\d\d)\b/.exec(error.errMsg ?? '')?.[1] ?? 0);
};

const ANSWERS = ['accept', 'acceptWithAudio', 'reject', 'ban', 'filter'] as const;

/**
 * WeChat's question whether messages of these templates may come. Only as what a tap does, and for templates of one kind.
 *
 * @param templateIds - one to five, all one-off or all long-term
 */
export async function askSubscribeMessage(templateIds: readonly string[]): Promise<SubscribeOutcome> {
  try {
    // The typings ask for what Alipay wants as well.
    const option = { tmplIds: [...templateIds] } as Taro.requestSubscribeMessage.Option;
    const said: Readonly<Record<string, unknown>> = { ...(await Taro.requestSubscribeMessage(option)) };
    const results = templateIds.flatMap((templateId) => {
      const result = ANSWERS.find((answer) => answer === said[templateId]);
      return result === undefined ? [] : [{ templateId, result }];
    });
    return { kind: 'answered', results };
  } catch (error) {
    return OUTCOME_OF_ERROR[codeIn(error)] ?? { kind: 'failed', sentence: '微信没有打开询问，请过一会儿再点一次。' };
  }
}

/** WeChat's own page of settings for this mini-program, where reminders are switched on again. */
export const openReminderSettings = (): void => {
  Taro.openSetting({ withSubscriptions: true }).catch(() => undefined);
};
