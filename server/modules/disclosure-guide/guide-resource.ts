import { KIND_NAMES } from '../../../domain/content-kind';
import type { Department, DirectoryContent } from '../../../contract/directory';
import {
  DisclosureGuideContent,
  DisclosureGuideSummary,
  DisclosureGuideView,
} from '../../../contract/disclosure-guide';
import { isCivilDate } from '../../../domain/calendar';
import { guideFieldName, missingGuideFields } from '../../../domain/disclosure-guide';
import { defineResource, type PageSchema } from '../../platform/publishing/resource';

export const guidePages: readonly PageSchema[] = [
  {
    kind: 'disclosure-guides',
    name: KIND_NAMES['disclosure-guides'],
    summary: DisclosureGuideSummary,
    view: DisclosureGuideView,
  },
];

const departmentOf = ({ departments }: DirectoryContent, id: string): Department | undefined =>
  departments.find((department) => department.id === id);

/** The office as the guide names it and the directory knows it. */
const officeOf = (content: DisclosureGuideContent, department: Department | undefined) => ({
  name: content.office,
  address: department?.address ?? '',
  hours: department?.hours ?? '',
  phone: department?.phone ?? '',
  fax: department?.fax ?? '',
  online: department?.email ?? '',
});

function revisionFaults({ revisions }: DisclosureGuideContent) {
  const faults = revisions.flatMap(({ on }, at) => {
    const isLater = at > 0 && on > (revisions[at - 1]?.on ?? '');
    return isCivilDate(on) && !isLater ? [] : [{ code: 'publishing.dates', field: `revisions.${String(at)}.on` }];
  });
  return faults;
}

/**
 * Guides (政府信息公开指南): how an organ's information is ordered and got, whom to ask, and its history. What the directory
 * says of the organ is read anew at each rendering, and the directory renders all pages again.
 *
 * @source 条例第十二条
 */
export const guideResource = defineResource<DisclosureGuideContent>({
  kind: 'disclosure-guides',
  content: DisclosureGuideContent,
  pages: guidePages,
  check: revisionFaults,
  checkAgainst: (content, directory) => {
    const office = officeOf(content, departmentOf(directory, content.department));
    const { classification, arrangement, ways, withoutFax = false } = content;
    return missingGuideFields({ classification, arrangement, ways, office, withoutFax }).map((field) => ({
      code: 'publishing.guide-field',
      field: field in content ? field : `office.${field}`,
      found: guideFieldName[field],
    }));
  },
  references: () => [],
  places: ({ department }) => ({ topics: [], department }),
  async render(content, context) {
    const { classification, arrangement, ways, channels, revisions } = content;
    const department = await context.named('departments', content.department);
    const office = officeOf(content, departmentOf(await context.directory(), content.department));
    const { phone, fax, ...rest } = office;
    const publishedOn = revisions[0]?.on ?? '';
    const summary: DisclosureGuideSummary = {
      id: context.publicId,
      title: `${department.name}政府信息公开指南`,
      department,
      publishedOn,
      phone,
    };
    const view: DisclosureGuideView = {
      ...summary,
      office: { ...rest, fax: fax === '' ? null : fax },
      classification,
      arrangement,
      ways,
      channels,
      revisions,
      edition: context.edition,
    };
    const facets = { sortKey: publishedOn, topics: [], department: content.department };
    return [{ kind: 'disclosure-guides', id: context.publicId, title: summary.title, facets, summary, view }];
  },
});
