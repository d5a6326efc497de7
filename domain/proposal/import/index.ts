export * from './columns';
export * from './read';
export * from './row';
