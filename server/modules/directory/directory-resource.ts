import { Type, type Static } from '@sinclair/typebox';
import { DirectoryContent } from '../../../contract/directory';
import { defineResource } from '../../platform/publishing/resource';

const DirectoryDocument = Type.Composite([Type.Object({ sourceId: Type.Literal('directory') }), DirectoryContent], {
  additionalProperties: false,
});

/** Topics, areas and departments: one document, whose names stand on every page. */
export const directoryResource = defineResource<Static<typeof DirectoryDocument>>({
  kind: 'directory',
  content: DirectoryDocument,
  pages: [],
  check({ areas, departments }) {
    const known = new Set(areas.map(({ id }) => id));
    return departments.flatMap(({ area }, at) =>
      known.has(area) ? [] : [{ code: 'publishing.unknown-area', field: `departments.${at}.area` }],
    );
  },
  references: () => [],
  places: () => ({ topics: [] }),
  async render({ topics, areas, departments }) {
    const view: DirectoryContent = { topics, areas, departments };
    return [
      { kind: 'directory', id: 'directory', title: '目录', facets: { sortKey: '', topics: [] }, summary: {}, view },
    ];
  },
});
