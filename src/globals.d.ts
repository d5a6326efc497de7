declare namespace NodeJS {
  interface ProcessEnv {
    TARO_ENV: 'weapp' | 'h5';
    TARO_APP_API: string;
    TARO_APP_AUDIENCE: 'resident' | 'staff';
  }
}

declare module '*.scss';
declare module '*.svg' {
  const address: string;
  export default address;
}
