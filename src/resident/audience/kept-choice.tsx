import { useState } from 'react';
import type { AudienceOptions, AudienceView } from '../../../contract/audience';
import { to } from '../../routes';
import { plainDate } from '../../ui/dates';
import { Box } from '../../ui/primitives/box';
import { Link } from '../../ui/primitives/link';
import { Tap } from '../../ui/primitives/tap';
import { changedBody } from './choice';
import { Meaning } from './meaning';
import { OwnRecords } from './own-records';
import { BrowserReminder } from './browser-reminder';
import { WechatReminder } from './wechat-reminder';
import type { Audience } from './use-audience';

interface KeptChoiceProps {
  readonly audience: Audience;
  readonly options: AudienceOptions;
  readonly view: AudienceView;
  /** Shown as it was known last, because the network is away. */
  readonly isKept: boolean;
  readonly justSaved: boolean;
  readonly onChange: () => void;
}

/** What is kept of the choices, what it means, by which ways it comes, and the ways out. */
export function KeptChoice({ audience, options, view, isKept, justSaved, onChange }: KeptChoiceProps) {
  const [fault, setFault] = useState<string | null>(null);
  const doing = async (work: Promise<{ readonly title: string } | null>): Promise<void> => {
    setFault(null);
    setFault((await work)?.title ?? null);
  };
  const pause = (): void => void doing(audience.choose(changedBody(view, options, { paused: !view.paused })));
  return (
    <>
      <Box as="h1">我的关注</Box>
      <Lead view={view} isKept={isKept} justSaved={justSaved} />
      <Meaning sentences={view.meaning} />
      <Box className="row wrap">
        <Tap className="button" onTap={onChange}>
          {view.consent.isCurrent && view.consent.revokedAt === null ? '改一改' : '看告知，重新同意'}
        </Tap>
        <Tap className="button ghost" onTap={pause}>
          {view.paused ? '恢复提醒' : '暂停提醒'}
        </Tap>
        <Link className="plain" to={to('audienceInbox')}>
          看消息
        </Link>
      </Box>
      {fault === null ? null : (
        <Box className="card refusal" role="alert">
          {fault}
        </Box>
      )}
      <WechatReminder options={options} view={view} note={audience.noteWechat} />
      <BrowserReminder options={options} view={view} act={audience.act} />
      <OwnRecords audience={audience} view={view} />
    </>
  );
}

function Lead({ view, isKept, justSaved }: Pick<KeptChoiceProps, 'view' | 'isKept' | 'justSaved'>) {
  const { revokedAt, isCurrent } = view.consent;
  if (isKept)
    return (
      <Box className="as-of" role="status">
        现在没有网络。这是上次存下的选择，联网后再改。
      </Box>
    );
  if (revokedAt !== null)
    return (
      <Box className="card warning" role="status">
        {`${plainDate(revokedAt)}你撤回了同意，不再发给你。选择还留着，重新同意就接着发。`}
      </Box>
    );
  if (!isCurrent)
    return (
      <Box className="card warning" role="status">
        告知改过了。看一看，重新同意以后才接着发给你。
      </Box>
    );
  if (!justSaved) return null;
  return (
    <Box className="card hint" role="status">
      存好了。消息会放进“消息”，下面可以再打开提醒。
    </Box>
  );
}
