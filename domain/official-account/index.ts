export { hasArticle } from './kinds';
export { checkWords, contentFault, LIMITS, suggestedWords, type WordsFault } from './words';
export { actsOf, isOpen, isUnderWay, jobOutcome, type ArticleAct, type ArticleState } from './state';
export { verdictOf, type RefusedWhy } from './verdict';
