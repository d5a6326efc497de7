import { View } from '@tarojs/components';
import { useState } from 'react';
import { openFile } from '../../platform/files';
import { convertChildren, useScript } from '../../platform/script';
import { aria } from './aria';

export interface FileLinkProps {
  /** Under /media. */
  readonly src: string;
  /** What it is called on the device, with its ending. */
  readonly name: string;
  readonly className?: string | undefined;
  readonly text: string;
}

/** Opens a file on the phone, and says why where it cannot. */
export function FileLink({ src, name, className, text }: FileLinkProps) {
  const convert = useScript();
  const [problem, setProblem] = useState('');
  const show = async (): Promise<void> => {
    setProblem('');
    const opened = await openFile({ path: src, name });
    if (opened.state === 'failed') setProblem(opened.problem.title);
  };
  return (
    <View>
      <View
        className={`link ${className ?? 'plain'}`}
        hoverClass="pressed"
        {...aria({ role: 'link' })}
        onClick={() => void show()}
      >
        {convertChildren(text, convert)}
      </View>
      {problem === '' ? null : <View {...aria({ role: 'alert' })}>{convertChildren(problem, convert)}</View>}
    </View>
  );
}
