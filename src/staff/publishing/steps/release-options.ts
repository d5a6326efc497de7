import type { ActForm } from './act-form';

interface Option {
  readonly value: ActForm['then'];
  readonly label: string;
  readonly hint?: string;
}

/**
 * When to release, at the signing off.
 *
 * @param isTogether - other pieces are released with it (三同步)
 * @param waited - names of those that are not signed off yet; empty when all are
 */
export function releaseOptions(isTogether: boolean, waited: string): readonly Option[] {
  const schedule = { value: 'schedule', label: '定时发布', hint: '到时间自动发布' } as const;
  if (waited !== '')
    return [
      { value: 'wait', label: '只签发', hint: `${waited}签发的时候，一起发布` },
      { value: 'release', label: '签发并马上发布', hint: `现在还不行：${waited}没有签发` },
      { ...schedule, hint: `到时间自动发布；到时${waited}还没签发，就发不出去` },
    ];
  return [
    isTogether
      ? { value: 'release', label: '签发并马上发布', hint: '一起发布的都签发了，同时发布' }
      : { value: 'release', label: '签发并马上发布' },
    schedule,
    { value: 'wait', label: '只签发', hint: '以后再发布' },
  ];
}
