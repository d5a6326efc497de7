import type { ReleaseCheck } from '../../../domain/publishing';
import type { Store } from '../../platform/db/store';
import type { App } from '../../platform/http/app-type';
import { checkContent, DEAD_LINK } from './check-content';
import type { ProofreadingDeps } from './deps';
import { LinkBook, type LinkBookDeps } from './links/link-book';
import { proofreadingSentences } from './sentences';
import { addStaffRoutes } from './staff';
import { addSheetRoutes } from './staff-sheets';
import { WordLists } from './word-lists';
import { releaseFinding } from './release-check';

/** Whether a link leads anywhere: `dead` for `reason`, or `unclear` where its host turns the question away. */
export interface LinkStanding {
  readonly is: 'reached' | 'unclear' | 'dead';
  readonly reason: string;
  readonly askedAt: Date;
}

export type ProofreadingParts = Omit<ProofreadingDeps, 'lists' | 'links'> & Pick<LinkBookDeps, 'ask'>;

/** Checks before release, and how they are kept in step. */
export interface ProofreadingModule {
  /** What the checks find in a piece as it stands; at once, by what is known now. */
  readonly releaseCheck: ReleaseCheck;
  /** To be awaited before a check whose answer is acted upon: the lists are then as they are in the store. */
  follow(db: Store['read']): Promise<void>;
  /** What is known of a link from when it was last asked; it is asked again where that was before `since`. */
  linkStanding(address: string, since: Date): LinkStanding | undefined;
  everySecond(): Promise<void>;
  turnDay(): Promise<void>;
}

/** 发布前检查: the lists that staff keep (错敏词), a text to try, and the checks themselves. */
export function registerProofreading(app: App, parts: ProofreadingParts): ProofreadingModule {
  const lists = new WordLists(parts.store);
  const links = new LinkBook(parts);
  const deps: ProofreadingDeps = { ...parts, lists, links };
  parts.problems.add(proofreadingSentences);
  addStaffRoutes(app, deps);
  addSheetRoutes(app, deps);
  return {
    releaseCheck: ({ kind, content, today }) =>
      checkContent(kind, content, {
        today,
        findWords: lists.find,
        outcomeOf: (address) => links.outcomeOf(address),
        markOf: (words) => parts.keyedHash.hash('finding', words),
      }).map(releaseFinding),
    linkStanding(address, since) {
      const known = links.answerSince(address, since);
      if (!known) return undefined;
      const is = known.outcome === 'private' ? 'dead' : known.outcome;
      return { is, reason: DEAD_LINK[known.outcome] ?? '', askedAt: new Date(known.askedAt) };
    },
    follow: (db) => lists.follow(db),
    async everySecond() {
      await lists.follow();
      await links.work();
    },
    turnDay: () => links.turnDay(),
  };
}
