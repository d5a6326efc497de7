import type { DeskEnquiry, DeskEnquiryDone } from '../../../contract/enquiry-desk';

/** A form about one question or several. */
export interface FormProps {
  readonly enquiries: readonly DeskEnquiry[];
  readonly onClose: () => void;
  readonly onDone: (done: DeskEnquiryDone) => void;
}

/** The same questions have the same draft, in whatever order they were chosen. */
export const draftName = (form: string, enquiries: FormProps['enquiries']): string =>
  `enquiry-${form}:${enquiries
    .map(({ id }) => id)
    .sort()
    .join(',')}`;
