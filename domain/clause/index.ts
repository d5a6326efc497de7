export { clauseLabel, clauseText, findClause, hasNumberedClauses } from './find';
export { chineseNumeral, parseNumeral } from './numeral';
export { splitClauses, withLineFeeds } from './split';
