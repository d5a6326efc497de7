/** The only reader of build-time constants in the app. */
export const IS_WEAPP = process.env.TARO_ENV === 'weapp';

/** Where the content API answers: the same origin on H5, a configured one in the mini-program. */
export const API_ORIGIN: string = IS_WEAPP ? process.env.TARO_APP_API : '';
