import type { ResourceLimits } from 'node:worker_threads';

/**
 * What the search thread may take of the heap. What a search makes is gone after it, so a small young generation is
 * enough. The old one holds some 130 MB for 100,000 documents, twice that while an index is made anew beside the one that
 * answers; the smaller its limit is, the less of what is over waits in it to be cleared away.
 */
export const THREAD_LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 1_024 };
