export * from './check';
export * from './due';
export * from './import';
export * from './statistics';
export * from './timing';
export * from './words';
