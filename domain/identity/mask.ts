const stars = (count: number): string => '*'.repeat(Math.max(count, 0));

/** Keeps so many marks at the start and end; hides everything when little would be left to hide. */
function keepEnds(text: string, start: number, end: number): string {
  const marks = Array.from(text);
  if (marks.length <= start + end) return stars(marks.length);
  return marks.slice(0, start).join('') + stars(marks.length - start - end) + marks.slice(marks.length - end).join('');
}

/**
 * A name for the screen: the first mark of a short one hidden, the middle of a longer one.
 *
 * @source 微信小程序安全指引（数据脱敏）
 * @example maskName('王小明') // '王*明'
 */
export function maskName(name: string): string {
  const marks = Array.from(name.trim());
  if (marks.length <= 2) return `*${marks[1] ?? ''}`;
  return keepEnds(name.trim(), 1, 1);
}

/**
 * An identity number for the screen: its first and last mark.
 *
 * @source 微信小程序安全指引（数据脱敏）
 * @example maskIdNumber('11010519491231002X') // '1****************X'
 */
export function maskIdNumber(number: string): string {
  return keepEnds(number.trim(), 1, 1);
}

/**
 * A phone number for the screen: the first three and last two marks of ten or more, else the first and last two.
 *
 * @source 微信小程序安全指引（数据脱敏）
 * @example maskPhone('13812345678') // '138******78'
 */
export function maskPhone(phone: string): string {
  const number = phone.trim();
  return number.length >= 10 ? keepEnds(number, 3, 2) : keepEnds(number, 2, 2);
}

/**
 * An email address for the screen: the first mark before the @, and the domain, which names a provider and not a person.
 *
 * @example maskEmail('wangxm@example.com') // 'w***@example.com'
 */
export function maskEmail(email: string): string {
  const address = email.trim();
  const at = address.lastIndexOf('@');
  if (at < 1) return stars(Array.from(address).length);
  const [first = ''] = Array.from(address);
  // Always three stars: the length of the name is nobody's business.
  return `${at > first.length ? first : ''}***${address.slice(at)}`;
}

/**
 * An address for the screen: down to the district or county (区、县、旗、市), or the first three marks where it names none.
 *
 * @example maskAddress('江南省临溪市溪东区和平路8号') // '江南省临溪市溪东区****'
 */
export function maskAddress(address: string): string {
  const text = address.trim();
  const marks = Array.from(text);
  if (marks.length <= 4) return stars(marks.length);
  // Districts stand in the first half; further on 区 is the name of a housing estate (小区).
  const district =
    /^.{1,20}?(?:(?:自治)?[县旗]|[^小社园校厂景]区(?!\d))/u.exec(text)?.[0] ?? /^.{2,12}?市/u.exec(text)?.[0];
  const shown = district !== undefined && district.length < text.length ? district : marks.slice(0, 3).join('');
  return `${shown}****`;
}
