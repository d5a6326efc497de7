export * from './cell';
export * from './field';
export * from './guess';
export * from './personal';
export * from './row';
export * from './update';
