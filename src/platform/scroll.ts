import Taro from '@tarojs/taro';

/** Brings the element of an id to the top of the screen, once it has been laid out. */
export function scrollToId(id: string): void {
  Taro.nextTick(() => {
    void Taro.pageScrollTo({ selector: `#${id}`, duration: 200, offsetTop: -12 });
  });
}
