/** The report of the whole city (政府); every other scope is the id of a department. @source 条例第四十九条、第五十条 */
export const CITY = 'city';
