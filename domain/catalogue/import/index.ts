export * from './columns';
export * from './plan';
export * from './row';
export * from './write-row';
