import { plain, type CallOptions, type Phone } from './phone';

/** A call "follows a tap" when it is made within this time after one. */
const TAP_COUNTS_MS = 1_000;

const AUDIO_EVENTS = [
  'Canplay', 'Play', 'Pause', 'Stop', 'Ended', 'TimeUpdate', 'Error', 'Waiting', 'Seeking', 'Seeked',
] as const; // prettier-ignore

/** Sound (音频): plays nothing, keeps its state, and tells its listeners what a real one would. */
function audioContext(phone: Phone, id: string) {
  const tell = (event: string) => phone.emit(`${id}:${event}`, {});
  const act = (name: string, ...events: string[]) =>
    function (this: { paused: boolean; src: string }) {
      phone.noteCall(`audio.${name}`, { src: this.src });
      this.paused = name !== 'play';
      for (const event of events) tell(event);
    };
  const context: Record<string, unknown> = {
    src: '', startTime: 0, autoplay: false, loop: false, volume: 1, playbackRate: 1,
    duration: 0, currentTime: 0, paused: true, buffered: 0, title: '', epname: '', singer: '', coverImgUrl: '',
    play: act('play', 'Canplay', 'Play'),
    pause: act('pause', 'Pause'),
    stop: act('stop', 'Stop'),
    seek(this: { currentTime: number }, seconds: number) {
      phone.noteCall('audio.seek', seconds);
      this.currentTime = seconds;
      for (const event of ['Seeking', 'Seeked', 'TimeUpdate']) tell(event);
    },
    destroy: () => phone.noteCall('audio.destroy', null),
  }; // prettier-ignore
  for (const event of AUDIO_EVENTS) {
    context[`on${event}`] = (listener: (value: unknown) => void) => phone.on(`${id}:${event}`, listener);
    context[`off${event}`] = (listener?: (value: unknown) => void) => phone.off(`${id}:${event}`, listener);
  }
  return context;
}

interface ChannelsOptions extends CallOptions {
  finderUserName?: string;
  feedId?: string;
  nonceId?: string;
}

export function wxMedia(phone: Phone, topPageId: () => number) {
  let audioCount = 0;
  let insideLiveInfo = false;
  const videoContext = (id: string) => {
    const command =
      (name: string) =>
      (value?: unknown): void => {
        phone.noteCall(`video.${name}`, { id, value: plain(value) });
        const message = { kind: 'media' as const, id, command: name, value: plain(value) };
        void phone.rpc.call.toView(topPageId(), message).catch((error: unknown) => phone.fault(String(error)));
      };
    const names = ['play', 'pause', 'stop', 'seek', 'playbackRate', 'requestFullScreen', 'exitFullScreen'];
    return Object.fromEntries(names.map((name) => [name, command(name)]));
  };
  return {
    createInnerAudioContext: () => audioContext(phone, `audio-${++audioCount}`),
    getBackgroundAudioManager: () => audioContext(phone, 'audio-background'),
    createVideoContext: videoContext,
    /** Neither of the two gives a promise: `law.md` 6.7. */
    getChannelsLiveInfo(options: ChannelsOptions) {
      phone.noteCall('getChannelsLiveInfo', { finderUserName: options.finderUserName });
      const live = phone.start.channels[options.finderUserName ?? ''];
      if (!live)
        return void phone.fail('getChannelsLiveInfo', withCallbacks(options), 'invalid finderUserName', {
          err_code: 1416100,
        });
      const success = (result: unknown) => {
        insideLiveInfo = true;
        // What follows in the same turn, promises included, still counts as inside.
        setTimeout(() => (insideLiveInfo = false), 0);
        options.success?.(result);
      };
      const { description = '', headUrl = '', nickname = '', replayStatus = 0 } = live;
      const info = { ...live, description, headUrl, nickname, replayStatus, otherInfos: [] };
      return void phone.succeed('getChannelsLiveInfo', { ...options, success }, info);
    },
    openChannelsLive(options: ChannelsOptions) {
      const { finderUserName, feedId, nonceId } = options;
      phone.noteCall('openChannelsLive', { finderUserName, feedId, nonceId });
      const afterTap = performance.now() - phone.lastTapAt < TAP_COUNTS_MS;
      const refusal = insideLiveInfo
        ? 'called inside the success of getChannelsLiveInfo'
        : afterTap
          ? finderUserName
            ? ''
            : 'finderUserName is empty'
          : 'can only be invoked by user TAP gesture';
      if (!refusal) return void phone.succeed('openChannelsLive', withCallbacks(options));
      phone.fault(`openChannelsLive: ${refusal}`);
      return void phone.fail('openChannelsLive', withCallbacks(options), refusal);
    },
    saveImageToPhotosAlbum(options: CallOptions & { filePath?: string }) {
      phone.noteCall('saveImageToPhotosAlbum', { filePath: options.filePath });
      if (phone.answers.permission.shift() === false) return phone.fail('saveImageToPhotosAlbum', options, 'auth deny');
      if (!options.filePath?.startsWith('http://tmp/'))
        return phone.fail('saveImageToPhotosAlbum', options, 'invalid file type');
      return phone.succeed('saveImageToPhotosAlbum', options);
    },
    getImageInfo: (options: CallOptions & { src?: string }) =>
      phone.succeed('getImageInfo', options, { width: 400, height: 300, path: 'http://tmp/image.png', type: 'png' }),
    previewImage(options: CallOptions) {
      phone.noteCall('previewImage', options);
      return phone.succeed('previewImage', options);
    },
    makePhoneCall(options: CallOptions & { phoneNumber?: string }) {
      phone.noteCall('makePhoneCall', { phoneNumber: options.phoneNumber });
      return phone.succeed('makePhoneCall', options);
    },
  };
}

/** These two answer by callbacks only: without one, nothing comes back and nothing is rejected. */
const withCallbacks = (options: ChannelsOptions): CallOptions => ({ complete: () => undefined, ...options });
