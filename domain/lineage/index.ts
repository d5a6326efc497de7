export { causeWords, touchedBy, type Citation, type LineageCause, type PolicyState } from './lineage';
