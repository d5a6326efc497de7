export * from './columns';
export * from './plan';
export * from './row';
