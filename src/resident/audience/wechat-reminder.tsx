import { useState } from 'react';
import type { AskedTemplate, AudienceOptions, AudienceView, TemplateStock } from '../../../contract/audience';
import { askSubscribeMessage, HAS_SUBSCRIBE_MESSAGE, openReminderSettings } from '../../platform/subscribe-message';
import type { SubscribeOutcome } from '../../platform/subscribe-outcome';
import { Box } from '../../ui/primitives/box';
import { Tap } from '../../ui/primitives/tap';
import type { Audience } from './use-audience';

interface WechatReminderProps {
  readonly options: AudienceOptions;
  readonly view: AudienceView;
  readonly note: Audience['noteWechat'];
}

/** WeChat asks for five at once at most, and never for both kinds together. */
const MOST_AT_ONCE = 5;

const KINDS = ['one-off', 'long-term'] as const;

const BUTTON: Record<(typeof KINDS)[number], string> = {
  'one-off': '下次有新消息用微信提醒我',
  'long-term': '一直用微信提醒我',
};

/** How many reminders may still come, in a sentence. */
export function stockSentence(stock: readonly TemplateStock[]): string {
  if (stock.some(({ state }) => state === 'banned')) return '这类提醒在微信的设置里关着。打开以后再点下面的按钮。';
  if (stock.some(({ kind, state, left }) => kind === 'long-term' && state === 'open' && left > 0))
    return '已打开长期微信提醒，有新消息就提醒你。';
  const left = stock.filter(({ state }) => state === 'open').reduce((sum, each) => sum + each.left, 0);
  return left === 0 ? '现在收不到微信提醒，只放进“消息”。' : `还可以收到 ${String(left)} 条微信提醒。`;
}

/** What was answered, in a sentence. */
function answerSentence(outcome: SubscribeOutcome): string {
  if (outcome.kind !== 'answered') return outcome.sentence;
  const said = outcome.results.map(({ result }) => result);
  if (said.includes('ban')) return '这类提醒在微信的设置里关着。点“去微信设置”打开它。';
  if (said.some((each) => each.startsWith('accept'))) return '好，下次有新消息就提醒你。';
  if (said.includes('reject')) return '没有打开。消息照样放进“消息”，想要提醒时再点。';
  return '微信这次没有让我们问。消息照样放进“消息”。';
}

/** 微信提醒, in the mini-program alone: WeChat asks when this is tapped, and the answer is kept by the server. */
export function WechatReminder({ options, view, note }: WechatReminderProps) {
  const { said, isOff, ask } = useReminderQuestion(note);
  const stock = view.channels.wechat;
  if (!HAS_SUBSCRIBE_MESSAGE || stock === null || options.wechatTemplates.length === 0) return null;
  const offered = KINDS.map((kind) => ({
    kind,
    templates: options.wechatTemplates.filter((each) => each.kind === kind),
  }));
  return (
    <Box as="section" className="card stack-small" label="微信提醒">
      <Box as="h2">微信提醒</Box>
      <Box as="p">{stockSentence(stock)}</Box>
      {offered.map(({ kind, templates }) =>
        templates.length === 0 ? null : (
          <Tap key={kind} className="button ghost" onTap={() => ask(templates)}>
            {BUTTON[kind]}
          </Tap>
        ),
      )}
      <Box as="p" className="meta">
        每同意一次，微信只让我们提醒一条。想多收几条，可以多点几次。
      </Box>
      <Box live="polite">{said === null ? null : <Box as="p">{said}</Box>}</Box>
      {isOff || stock.some(({ state }) => state === 'banned') ? (
        <Tap className="plain" onTap={openReminderSettings}>
          去微信设置
        </Tap>
      ) : null}
    </Box>
  );
}

function useReminderQuestion(note: Audience['noteWechat']) {
  const [said, setSaid] = useState<string | null>(null);
  const [isOff, setOff] = useState(false);
  const answered = async (outcome: SubscribeOutcome): Promise<void> => {
    setOff(outcome.kind === 'switched-off');
    const refused = outcome.kind === 'answered' && outcome.results.length > 0 ? await note(outcome.results) : null;
    setSaid(refused === null ? answerSentence(outcome) : `你的回答没有记下来：${refused.title}`);
  };
  /** Called by the tap itself: WeChat refuses to ask later. */
  const ask = (templates: readonly AskedTemplate[]): void => {
    const ids = templates.slice(0, MOST_AT_ONCE).map(({ templateId }) => templateId);
    void askSubscribeMessage(ids).then(answered);
  };
  return { said, isOff, ask };
}
