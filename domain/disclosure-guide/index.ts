export * from './fees';
export * from './fields';
export * from './how-to-apply';
