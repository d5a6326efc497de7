import type { ResourceLimits } from 'node:worker_threads';

/**
 * What the search thread may take of the heap. What a search makes is gone after it, so a small young generation is
 * enough. The old one holds some 130 MB for 100,000 documents, twice that while an index is made anew beside the one that
 * answers. From a limit of 2,048 MB on V8 lets it grow to four times what is in use before it clears away what is over;
 * below that to twice at most.
 */
export const THREAD_LIMITS: ResourceLimits = { maxYoungGenerationSizeMb: 8, maxOldGenerationSizeMb: 2_000 };
