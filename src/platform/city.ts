import names from '../../city.json';

/** Name of the site and the mini-program, as the government registered it: 临溪发布. */
export const SITE = names.site;

/** The city or county that it speaks for: 临溪市. */
export const CITY = names.city;
