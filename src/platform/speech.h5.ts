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

  const speakFrom = useCallback(
    (index: number, speed: number) => {
      const voice = voiceOf();
      turn.current += 1;
      const mine = turn.current;
      voice?.cancel();
      const step = (at: number): void => {
        next.current = at;
        const sentence = sentences[at];
        if (!voice || sentence === undefined) {
          next.current = 0;
          setState('idle');
          return;
        }
        const utterance = new SpeechSynthesisUtterance(sentence);
        utterance.lang = 'zh-CN';
        utterance.rate = speed;
        utterance.onend = () => {
          if (turn.current === mine) step(at + 1);
        };
        utterance.onerror = () => {
          if (turn.current === mine) setState('failed');
        };
        voice.speak(utterance);
      };
      setState('speaking');
      step(index);
    },
    [sentences],
  );

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
    play: () => speakFrom(next.current, rate),
    pause: () => halt('paused'),
    stop: () => halt('idle'),
    setRate: (speed) => {
      changeRate(speed);
      if (state === 'speaking') speakFrom(next.current, speed);
    },
  };
}
