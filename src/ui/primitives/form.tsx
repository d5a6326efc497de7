import { View } from '@tarojs/components';
import { useScript } from '../../platform/script';
import { aria } from './aria';
import type { FormProps } from './props';

/** In the mini-program nothing is sent by a form: what stands in it acts by itself. */
export function Form({ className, role, label, children }: FormProps) {
  const convert = useScript();
  return (
    <View className={className ?? ''} {...aria({ role, label: label === undefined ? undefined : convert(label) })}>
      {children}
    </View>
  );
}
