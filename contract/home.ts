import { Type, type Static } from '@sinclair/typebox';
import { Topic } from './directory';
import { ExplainerSummary } from './explainer';
import { NoticeSummary } from './notice';
import { PressConferenceSummary } from './press-conference';
import { QaIssueSummary } from './qa-series';

/** What the first screen needs, in one prepared answer: `GET /api/home`. */
export const HomeView = Type.Object(
  {
    cityName: Type.String(),
    /** Not yet ended (soonest first), then the latest ended one. The reader's clock tells the state. */
    pressConferences: Type.Array(PressConferenceSummary),
    explainers: Type.Array(ExplainerSummary),
    qaIssues: Type.Array(QaIssueSummary),
    notices: Type.Array(NoticeSummary),
    topics: Type.Array(Topic),
  },
  { additionalProperties: false, $id: 'HomeView' },
);
export type HomeView = Static<typeof HomeView>;
