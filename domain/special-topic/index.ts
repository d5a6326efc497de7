export * from './find';
export * from './rule';
export * from './state';
