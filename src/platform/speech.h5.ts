import { useDidHide } from '@tarojs/taro';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { ReadAloud, SpeechState } from './speech';
import { speechSentences } from './speech-sentences';

export type { ReadAloud } from './speech';

const voiceOf = (): SpeechSynthesis | undefined => (window as Partial<Window>).speechSynthesis;

/**
 * Reads text aloud, sentence by sentence. Pausing remembers the sentence and starts it again: the engine's own pause does
 * nothing on many Android phones.
 */
export function useReadAloud(text: string): ReadAloud {
  const sentences = useMemo(() => speechSentences(text), [text]);
  const [available, setAvailable] = useState(true);
  const [state, setState] = useState<SpeechState>('idle');
  const [rate, changeRate] = useState(1);
  const next = useRef(0);
  /** Rises with each start and stop, so that a late event of an earlier utterance changes nothing. */
  const turn = useRef(0);

  const speak = (speed: number): void => {
    turn.current += 1;
    const mine = turn.current;
    setState('speaking');
    speakFrom(sentences, next.current, speed, {
      wanted: () => turn.current === mine,
      reached: (index) => {
        next.current = index;
      },
      ended: (failed) => {
        next.current = 0;
        setState(failed ? 'failed' : 'idle');
      },
    });
  };
  const halt = useCallback((then: SpeechState) => {
    turn.current += 1;
    voiceOf()?.cancel();
    setState(then);
    if (then === 'idle') next.current = 0;
  }, []);

  useEffect(() => {
    setAvailable(voiceOf() !== undefined);
    return () => halt('idle');
  }, [halt]);
  useDidHide(() => {
    if (state === 'speaking') halt('paused');
  });

  return {
    available,
    state,
    rate,
    play: () => speak(rate),
    pause: () => halt('paused'),
    stop: () => halt('idle'),
    setRate: (speed) => {
      changeRate(speed);
      if (state === 'speaking') speak(speed);
    },
  };
}

interface Listener {
  /** Nothing else has been started or stopped since. */
  readonly wanted: () => boolean;
  readonly reached: (index: number) => void;
  readonly ended: (failed: boolean) => void;
}

function speakFrom(sentences: readonly string[], index: number, rate: number, listener: Listener): void {
  const voice = voiceOf();
  voice?.cancel();
  const step = (at: number): void => {
    const sentence = sentences[at];
    if (!voice || sentence === undefined) {
      listener.ended(false);
      return;
    }
    listener.reached(at);
    const utterance = new SpeechSynthesisUtterance(sentence);
    utterance.lang = 'zh-CN';
    utterance.rate = rate;
    utterance.onend = () => {
      if (listener.wanted()) step(at + 1);
    };
    utterance.onerror = () => {
      if (listener.wanted()) listener.ended(true);
    };
    voice.speak(utterance);
  };
  step(index);
}
