export * from './amount';
export * from './budget';
export * from './check';
export * from './compare';
export * from './due';
export * from './sentence';
export * from './share';
