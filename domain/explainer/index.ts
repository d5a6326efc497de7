export * from './check-faults';
export * from './concern';
export * from './walk';
export * from './words';
