import { describeEveryPage } from './harness/every-page';

describeEveryPage('plain');
