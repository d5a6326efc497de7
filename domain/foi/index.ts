export * from './check';
export * from './deadline';
export * from './joining';
export * from './refusal';
export * from './submission';
export * from './submission-names';
export * from './tidy';
