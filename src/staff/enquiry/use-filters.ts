import { useState } from 'react';
import type { DeskEnquiryView } from '../../../contract/enquiry-desk';
import { pageQuery, toStaff } from '../../workbench/routes';
import type { Filters } from './use-enquiries';
import { VIEWS } from './words';

const isView = (text: string | undefined): text is DeskEnquiryView => text !== undefined && Object.hasOwn(VIEWS, text);

function fromAddress(): Filters {
  const { view, department } = pageQuery();
  return {
    view: isView(view) ? view : 'open',
    ...(/^[a-z0-9][a-z0-9-]{1,79}$/.test(department ?? '') && department !== undefined ? { department } : {}),
  };
}

/** The filters stand in the address, so that going back finds them; the words may name people and stay on the page. */
export function useFilters(): readonly [Filters, (next: Filters) => void] {
  const [filters, setFilters] = useState(fromAddress);
  const change = ({ view = 'open', department = '', words = '' }: Filters): void => {
    window.history.replaceState(window.history.state, '', toStaff('enquiries', { view, department }));
    setFilters({ view, ...(department === '' ? {} : { department }), ...(words === '' ? {} : { words }) });
  };
  return [filters, change];
}
