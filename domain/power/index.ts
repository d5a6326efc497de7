export * from './basis';
export * from './item';
export * from './kind';
export * from './sentence';
