import { plain, type CallOptions, type Phone } from './phone';

interface DialogOptions extends CallOptions {
  title?: string;
  content?: string;
  itemList?: string[];
  data?: string;
}

/** WeChat shows seven Chinese characters beside an icon, and two lines without one. */
const LONGEST_TITLE_BESIDE_ICON = 7;

/** What is shown over a page: toasts, modals, sheets; the test answers them (`app.answer`). */
export const wxDialogs = (phone: Phone) => ({
  showToast(options: DialogOptions) {
    const { title = '', icon = 'success' } = options as { title?: string; icon?: string };
    if (icon !== 'none' && Array.from(title).length > LONGEST_TITLE_BESIDE_ICON)
      phone.fault(`showToast: "${title}" is cut off beside an icon (${LONGEST_TITLE_BESIDE_ICON} characters)`);
    phone.rpc.record('shown', { kind: 'toast', text: title, options: plain(options) });
    return phone.succeed('showToast', options);
  },
  hideToast: (options?: CallOptions) => phone.succeed('hideToast', options),
  showLoading(options: DialogOptions) {
    phone.rpc.record('shown', { kind: 'loading', text: options.title ?? '', options: plain(options) });
    return phone.succeed('showLoading', options);
  },
  hideLoading: (options?: CallOptions) => phone.succeed('hideLoading', options),
  showModal(options: DialogOptions) {
    const text = [options.title, options.content].filter(Boolean).join('：');
    phone.rpc.record('shown', { kind: 'modal', text, options: plain(options) });
    const confirm = phone.answers.modal.shift() ?? true;
    return phone.succeed('showModal', options, { confirm, cancel: !confirm, content: '' });
  },
  showActionSheet(options: DialogOptions) {
    const items = options.itemList ?? [];
    phone.rpc.record('shown', { kind: 'sheet', text: items.join('、'), options: plain(options) });
    if (items.length > 6) return phone.fail('showActionSheet', options, 'itemList should not be larger than 6');
    const wanted = phone.answers.sheet.shift() ?? 0;
    const tapIndex = typeof wanted === 'string' ? items.indexOf(wanted) : Number(wanted);
    if (wanted === false || !items[tapIndex]) return phone.fail('showActionSheet', options, 'cancel');
    return phone.succeed('showActionSheet', options, { tapIndex });
  },
  setClipboardData(options: DialogOptions) {
    phone.noteCall('setClipboardData', { data: options.data });
    // WeChat shows this by itself.
    phone.rpc.record('shown', { kind: 'toast', text: '内容已复制', options: null });
    return phone.succeed('setClipboardData', options, { data: options.data });
  },
});
