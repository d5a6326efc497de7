import { useDidShow } from '@tarojs/taro';

/** Done each time the page comes into sight, also when one goes back to it. */
export const useOnShow = (work: () => void): void => useDidShow(work);
