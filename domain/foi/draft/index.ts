export * from './keeping';
export * from './words';
