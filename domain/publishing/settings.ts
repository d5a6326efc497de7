import { awaitsReview } from './approvals';
import type { Manuscript } from './manuscript';

/** Time limits of the house, in working days but where the name says otherwise. */
export interface PublishingSettings {
  readonly revisionDays: number;
  readonly firstReviewDays: number;
  readonly secondReviewDays: number;
  readonly finalReviewDays: number;
  readonly secrecyReviewDays: number;
  readonly emergencyReviewHours: number;
  readonly explainerDays: number;
  readonly dueSoonDays: number;
  readonly reassessMonths: number;
}

/**
 * What holds until somebody sets something else. No regulation names days for a step: these are the house's.
 *
 * @source 国办发〔2016〕80号（解读材料3个工作日）；其余是工程取值
 */
export const FIRST_SETTINGS: PublishingSettings = {
  revisionDays: 3,
  firstReviewDays: 2,
  secondReviewDays: 2,
  finalReviewDays: 1,
  secrecyReviewDays: 3,
  emergencyReviewHours: 24,
  explainerDays: 3,
  dueSoonDays: 1,
  reassessMonths: 12,
};

/** Working days that the step lasts in which a piece is; null where it has no limit. */
export function stepDays(m: Manuscript, settings: PublishingSettings): number | null {
  switch (m.state) {
    case 'draft':
      return m.returned === null ? null : settings.revisionDays;
    case 'in-first-review':
      return settings.firstReviewDays;
    case 'in-second-review':
      return settings.secondReviewDays;
    case 'in-final-review':
      return settings.finalReviewDays;
    default:
      return null;
  }
}

const HOUR_MS = 3_600_000;

/**
 * Until when an emergency publication has to be reviewed. Another one over it, while it is not reviewed, gives no more time:
 * what residents read is never unreviewed for longer than that.
 */
export function emergencyReviewDueAt(m: Manuscript, now: Date, settings: PublishingSettings): string {
  const due = new Date(now.getTime() + settings.emergencyReviewHours * HOUR_MS).toISOString();
  const pending = m.shown?.reviewDueAt;
  return pending != null && pending < due ? pending : due;
}

/** The next lawful step, for whoever looks at the piece. */
export function nextStep(m: Manuscript): string {
  switch (m.state) {
    case 'draft':
      return m.returned === null ? '写完后送审。' : `按退回理由修改后重新送审：${m.returned.reason}`;
    case 'in-first-review':
      return '等待初审和保密审查，请内容审核人员处理。';
    case 'in-second-review':
      return '等待复审和保密审查，请另一位内容审核人员处理。';
    case 'in-final-review':
      return '等待终审签发；保密审查逐项完成后才能签发。';
    case 'signed-off':
      return m.releaseFault === '' ? '已签发，可以发布或定时发布。' : `上次发布没有成功：${m.releaseFault}`;
    case 'scheduled':
      return '到时间自动发布；发布前会再核对一次审核。';
    case 'published':
      if (!awaitsReview(m)) return '已发布；内容有变化时发起更正。';
      return m.returned === null
        ? '先行发布，等待补审；到期没有审完会自动收回。'
        : `补审没有通过，请马上发起更正：${m.returned.reason}`;
    case 'kept':
      return '不主动公开；到评估日再看能不能公开。';
    case 'withdrawn':
      return '已自动收回；改好后发起更正，走完审核再发布。';
    case 'discarded':
      return '已放弃，可以恢复。';
  }
}
