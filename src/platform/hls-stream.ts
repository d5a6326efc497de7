const HLS_TYPE = 'application/vnd.apple.mpegurl';

/**
 * Gives a source to a media element of the H5 site: native HLS where the browser has it, else hls.js, which is fetched
 * only now. Other files are played as they are.
 *
 * @param onProblem - the stream cannot be played
 * @returns lets go of the source
 */
export function attachStream(media: HTMLMediaElement, address: string, onProblem: () => void): () => void {
  const isHls = address.split('?')[0]?.endsWith('.m3u8') === true;
  let detached = false;
  let detachHls = (): void => undefined;

  const withHlsJs = (): void => {
    import('hls.js').then(
      ({ default: Hls }) => {
        if (detached) return;
        if (!Hls.isSupported()) {
          onProblem();
          return;
        }
        // Without a worker no content security policy has to allow scripts from a blob.
        const hls = new Hls({ enableWorker: false });
        detachHls = () => hls.destroy();
        let recovered = false;
        hls.on(Hls.Events.ERROR, (_event, { fatal, type }) => {
          if (!fatal) return;
          if (type === Hls.ErrorTypes.MEDIA_ERROR && !recovered) {
            recovered = true;
            hls.recoverMediaError();
          } else onProblem();
        });
        hls.loadSource(address);
        hls.attachMedia(media);
      },
      () => {
        if (!detached) onProblem();
      },
    );
  };

  const onError = (): void => {
    // Some browsers claim HLS and cannot play it.
    if (detached || media.error === null) return;
    media.removeEventListener('error', onError);
    if (isHls) withHlsJs();
    else onProblem();
  };

  if (isHls && media.canPlayType(HLS_TYPE) === '') withHlsJs();
  else {
    media.addEventListener('error', onError);
    media.src = address;
  }
  return () => {
    detached = true;
    media.removeEventListener('error', onError);
    detachHls();
    media.removeAttribute('src');
    media.load();
  };
}
