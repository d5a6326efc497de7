export * from './columns';
export * from './faults';
export * from './group';
export * from './read';
export * from './read-budgets';
