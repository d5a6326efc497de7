export * from './compose';
export * from './input';
export * from './letter';
export * from './letter-kind';
export * from './needs';
export * from './number';
export * from './refusal';
