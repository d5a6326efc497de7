import { useCallback, useImperativeHandle, useRef, useState, type Ref } from 'react';
import { Box } from './primitives/box';
import { Media } from './primitives/media';
import type { MediaControl } from './primitives/media-props';
import { Picture } from './primitives/picture';
import { Tap } from './primitives/tap';

export interface PlayerHandle {
  /** Plays from a second on; starts the player when it has not been started. */
  readonly playFrom: (seconds: number) => void;
}

interface PlayerProps {
  readonly id: string;
  readonly src: string;
  readonly sound?: boolean | undefined;
  readonly live?: boolean | undefined;
  /** Accessible name, for example 录像：医保新政发布会. */
  readonly label: string;
  readonly poster?: string | undefined;
  readonly onTime?: ((seconds: number) => void) | undefined;
}

/** A film or a sound, fetched only when it is played. Until then its poster, with a button. */
export function Player({
  id,
  src,
  sound = false,
  live = false,
  label,
  poster,
  onTime,
  handle,
}: PlayerProps & { readonly handle?: Ref<PlayerHandle> }) {
  const [started, setStarted] = useState(false);
  const [broken, setBroken] = useState(false);
  const control = useRef<MediaControl>(null);
  const at = useRef(0);

  const start = useCallback((seconds: number) => {
    at.current = seconds;
    setBroken(false);
    setStarted(true);
    control.current?.(seconds);
  }, []);
  useImperativeHandle(handle, () => ({ playFrom: start }), [start]);
  const followTime = useCallback(
    (seconds: number) => {
      at.current = seconds;
      onTime?.(seconds);
    },
    [onTime],
  );
  const giveUp = useCallback(() => setBroken(true), []);

  if (broken) return <Broken retry={() => start(live ? 0 : at.current)} />;
  if (!started) return <Still sound={sound} label={label} poster={poster} start={() => start(0)} />;
  return (
    <Box className={`player${sound ? ' sound' : ''}`}>
      <Media
        key={`${src}${sound ? '#sound' : ''}`}
        id={id}
        src={src}
        sound={sound}
        live={live}
        label={label}
        poster={poster}
        startAt={live ? 0 : at.current}
        control={control}
        onTime={followTime}
        onProblem={giveUp}
      />
    </Box>
  );
}

/** Before it is played: nothing of the film has been fetched. */
function Still({
  sound,
  label,
  poster,
  start,
}: Pick<PlayerProps, 'sound' | 'label' | 'poster'> & { readonly start: () => void }) {
  return (
    <Box className={`player${sound === true ? ' sound' : ''}`}>
      {sound === true || poster === undefined ? null : (
        <Picture className="player-poster" src={poster} alt="" width={640} height={360} />
      )}
      <Tap className="player-start" label={`播放${label}`} onTap={start}>
        <Box className="player-triangle" decorative />
      </Tap>
    </Box>
  );
}

function Broken({ retry }: { readonly retry: () => void }) {
  return (
    <Box className="player-broken" role="alert">
      <Box as="p">现在播不了。可能是网络慢，也可能是信号断了。</Box>
      <Tap className="button light small" onTap={retry}>
        再试一次
      </Tap>
    </Box>
  );
}
