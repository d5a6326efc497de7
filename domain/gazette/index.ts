export * from './chinese-coordinates';
export * from './distance';
export * from './find-text';
export * from './import';
export * from './issue';
export * from './pages';
export * from './series';
export * from './metadata';
