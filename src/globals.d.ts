declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV: 'weapp' | 'h5';
    TARO_APP_API: string;
  }
}

declare module '*.scss';
declare module '*.svg' {
  const address: string;
  export default address;
}
