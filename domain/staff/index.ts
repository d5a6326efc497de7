export * from './permission';
export * from './role';
