export * from './password';
export * from './permission';
export * from './role';
export * from './separation';
