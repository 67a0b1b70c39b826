import type { NamedOrganization } from './named-organization.ts';

/** News agencies and their houses, and the short names they put into datelines and bylines. */
export const AGENCIES: readonly NamedOrganization[] = [
  agency('Agence France-Presse', 'FR', 'AFP'),
  agency('Agenzia Nazionale Stampa Associata', 'IT', 'ANSA'),
  agency('All Africa', undefined, 'AllAfrica'),
  agency('Anadolu Agency', 'TR', 'AA', 'Anadolu'),
  agency('Australian Associated Press', 'AU', 'AAP'),
  agency('Bloomberg News', 'US', 'Bloomberg'),
  agency('Deutsche Presse-Agentur', 'DE', 'DPA', 'dpa'),
  agency('Dow Jones Newswires', 'US', 'Dow Jones'),
  agency('EFE', 'ES', 'Agencia EFE'),
  agency('Interfax', 'RU'),
  agency('Inter Press Service', 'IT', 'IPS'),
  agency('Jiji Press', 'JP', 'JIJI', 'Jiji'),
  agency('Kyodo News', 'JP', 'Kyodo'),
  agency('PA Media', 'GB', 'PA', 'Press Association'),
  agency('Press Trust of India', 'IN', 'PTI'),
  agency('Reuters', 'GB'),
  agency('TASS', 'RU'),
  agency('The Associated Press', 'US', 'AP', 'Associated Press'),
  agency('The Canadian Press', 'CA', 'CP', 'Canadian Press'),
  { name: 'Thomson Reuters', alternateNames: [], kind: 'COMPANY', country: 'CA' },
  agency('United Press International', 'US', 'UPI'),
  agency('Xinhua', 'CN', 'Xinhua News Agency'),
  agency('Yonhap News Agency', 'KR', 'Yonhap'),
];

function agency(
  name: string,
  country: string | undefined,
  ...alternateNames: readonly string[]
): NamedOrganization {
  return { name, alternateNames, kind: 'NEWS_AGENCY', ...(country ? { country } : {}) };
}
