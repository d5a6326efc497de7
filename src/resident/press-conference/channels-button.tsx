import { useState } from 'react';
import type { PressConferenceView } from '../../../contract/press-conference';
import { openChannelsLive, useChannelsLive } from '../../platform/channels-live';
import { IS_WEAPP } from '../../platform/env';
import { Box } from '../../ui/primitives/box';
import { OutsideLink } from '../../ui/primitives/outside-link';
import { Tap } from '../../ui/primitives/tap';

/** 在视频号看: inside WeChat it opens Channels; elsewhere, and where Channels does not answer, the link. */
export function ChannelsButton({ channels }: { readonly channels: NonNullable<PressConferenceView['channels']> }) {
  const live = useChannelsLive(IS_WEAPP ? channels.finderUserName : null);
  const [unable, setUnable] = useState(false);
  const { fallbackUrl } = channels;
  const link =
    fallbackUrl === undefined ? null : (
      <OutsideLink className="chip" url={fallbackUrl}>
        在视频号看
      </OutsideLink>
    );
  if (!IS_WEAPP) return link;
  if (unable)
    return (
      <>
        <Box className="press-aside" role="status">
          视频号现在打不开，可以在这一页直接看。
        </Box>
        {link}
      </>
    );
  return (
    <Tap
      className="chip"
      onTap={() => {
        if (live === null) setUnable(true);
        else openChannelsLive(live, () => setUnable(true));
      }}
    >
      在视频号看
    </Tap>
  );
}
