import { describeEveryPage } from './harness/every-page';

describeEveryPage('large');
