/**
 * Acronyms that readers of the law of armed conflict know and that need no entry here: courts and bodies of the law, organisations and
 * agencies, States that are called by theirs, and terms, each in the singular. Add one here if texts have it again and again and nobody would take it for
 * the name of a party. Alliances and forces that may fight, such as NATO, are left out: they have an entry where they play a part.
 */
export const commonAcronyms: readonly string[] = [
  // Courts, tribunals and bodies of the law.
  'ICJ', 'PCIJ', 'ICC', 'ICTY', 'ICTR', 'IRMCT', 'SCSL', 'ECCC', 'STL', 'IMT', 'PCA', 'ECHR', 'ACHPR', 'IACHR', 'ECJ', 'CJEU', 'ILC', 'EECC',
  // Treaties and fields of law.
  'IHL', 'LOAC', 'IHRL', 'ICL', 'ICCPR', 'ICESCR', 'UDHR', 'CCW', 'ATT', 'VCLT', 'CIHL',
  // Armed conflicts and what is done in them.
  'IAC', 'NIAC', 'NSAG', 'OAG', 'DPH', 'POW', 'IDP', 'CIVCAS', 'DDR', 'SSR', 'CRSV', 'SGBV', 'ERW', 'UXO', 'IED', 'VBIED', 'SVBIED', 'UAV', 'UCAV', 'SAM', 'MANPADS', 'RPG', 'APC', 'WMD', 'ISR', 'ROE',
  // The United Nations and their agencies.
  'UNSC', 'UNGA', 'UNHRC', 'UNHCR', 'OHCHR', 'UNICEF', 'UNDP', 'UNEP', 'UNESCO', 'UNODC', 'UNFPA', 'UNOPS', 'UNRWA', 'OCHA', 'UNOCHA', 'UNMAS', 'UNITAR', 'UNOSAT', 'WFP', 'FAO', 'WHO', 'IOM', 'ILO', 'IAEA', 'OPCW', 'IMF', 'DPKO',
  // Other organisations, and services of States.
  'ICRC', 'IFRC', 'MSF', 'HRW', 'NGO', 'INGO', 'CSO', 'IHFFC', 'OSCE', 'OECD', 'OIC', 'ASEAN', 'CIA', 'FBI', 'NSA', 'FSB', 'GRU', 'BBC', 'AFP', 'RFI', 'CNN',
  // States.
  'USA', 'UAE', 'DRC', 'CAR', 'USSR', 'DPRK', 'PRC', 'FRY', 'SFRY',
];
