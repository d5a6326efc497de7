/** Inline styles alone: WeChat leaves neither classes nor style sheets. Short, because every letter counts towards 20,000. */
const STYLES = {
  whole: 'font-size:16px;line-height:1.8;color:#1b1d21',
  quiet: 'font-size:13px;color:#666b74;margin:0 0 12px',
  text: 'margin:0 0 12px',
  heading: 'font-size:18px;margin:28px 0 12px;color:#14615a',
  question: 'font-size:17px;margin:24px 0 8px',
  lead: 'margin:0 0 16px;padding:12px 14px;background:#e4f0ed;border-radius:8px',
  quote: 'margin:0 0 12px;padding:4px 0 4px 12px;border-left:3px solid #14615a;color:#4f545d',
  table: 'width:100%;border-collapse:collapse;margin:0 0 12px;font-size:14px',
  cell: 'border:1px solid #e6e1d7;padding:6px 8px;vertical-align:top',
  figure: 'font-size:24px;color:#b3301d',
  picture: 'width:100%',
} as const;
type Style = keyof typeof STYLES;

/** A piece of HTML; a plain string is text and is escaped, whatever it looks like. */
export interface Html {
  readonly html: string;
}
export type Child = string | Html;

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (text: string): string =>
  // eslint-disable-next-line no-control-regex -- what no page can show
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f]/g, '').replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

const written = (child: Child): string => (typeof child === 'string' ? escaped(child) : child.html);

/** An element in one of the styles; no style: ''. */
export const element = (tag: string, style: Style | '', ...children: readonly Child[]): Html => ({
  html: `<${tag}${style === '' ? '' : ` style="${STYLES[style]}"`}>${children.map(written).join('')}</${tag}>`,
});

/** @param src - path under /media; another address takes its place when the picture is handed over */
export const picture = (src: string, alt: string): Html => ({
  html: `<img src="${escaped(src)}" alt="${escaped(alt)}" style="${STYLES.picture}">`,
});

export const heading = (text: string): Html => element('h2', 'heading', text);
export const quiet = (text: string): Html => element('p', 'quiet', text);

/** Paragraphs, divided by a line feed in what was written. */
export const paragraphs = (text: string): Html[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => element('p', 'text', line));

/** A table with a head. */
export const table = (columns: readonly string[], rows: readonly (readonly string[])[]): Html =>
  element(
    'table',
    'table',
    element('tr', '', ...columns.map((name) => element('th', 'cell', name))),
    ...rows.map((cells) => element('tr', '', ...cells.map((cell) => element('td', 'cell', cell)))),
  );

/** The whole text of an article. */
export const wholeOf = (parts: readonly Html[]): string => element('section', 'whole', ...parts).html;

const SOURCE = /<img src="([^"]*)"/g;

/** Paths of the pictures in a text, each once. */
export const picturesIn = (html: string): string[] => [
  ...new Set([...html.matchAll(SOURCE)].map(([, src = '']) => src.replaceAll('&amp;', '&'))),
];

/** The same text with the addresses that the account gave to its pictures. @throws Error where one has none */
export const withAddresses = (html: string, addresses: ReadonlyMap<string, string>): string =>
  html.replace(SOURCE, (_all, src: string) => {
    const address = addresses.get(src.replaceAll('&amp;', '&'));
    if (address === undefined) throw new Error('A picture has no address.');
    return `<img src="${escaped(address)}"`;
  });
