export * from './co-handling';
export * from './due';
export * from './refusal';
export * from './words';
