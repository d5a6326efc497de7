export * from './act';
export * from './alike';
export * from './due';
export * from './length';
export * from './standing';
export * from './words';
