import { NOTICE_VERSION } from '../../../domain/audience';

/** A policy whose second clause an explainer cites; that clause is what changes. */
export const BODY = '第一条　目的。\n第二条　补贴每月一百元。\n第三条　自公布之日起施行。';

/** What somebody chose who is told of it. */
export const CHOICE = {
  topics: ['yiliao'],
  areas: [],
  situations: [],
  frequency: 'each',
  paused: false,
  usesReading: true,
  consent: { noticeVersion: NOTICE_VERSION },
};
