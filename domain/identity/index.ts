export * from './contact';
export * from './mask';
export * from './resident-id';
export * from './uscc';
export * from './written';
