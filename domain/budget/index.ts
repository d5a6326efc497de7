export * from './amount';
export * from './budget';
export * from './check';
export * from './due';
export * from './sentence';
export * from './share';
