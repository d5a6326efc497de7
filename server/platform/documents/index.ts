export { renderDocx } from './docx';
export { renderPdf } from './pdf';
