export * from './calendar';
export * from './civil-date';
export * from './ledger';
export * from './notice';
export * from './period';
export * from './state-council';
export * from './working-days';
export * from './written-date';
