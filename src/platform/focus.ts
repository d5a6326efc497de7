import Taro from '@tarojs/taro';

/** Brings the field of a form into sight (the keyboard opens only by touch in WeChat). @param id - id given to `Field` */
export function focusField(id: string): void {
  Taro.nextTick(() => {
    Taro.pageScrollTo({ selector: `#${id}-field`, duration: 200, offsetTop: -80 }).catch(() => undefined);
  });
}
