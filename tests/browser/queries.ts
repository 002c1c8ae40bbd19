/** Queries by what they are, and the page that each must bring first. */
export const queries: Record<string, Record<string, string[]>> = {
  'a name in any spelling': {
    '/parties/jnim/': ['JNIM', 'jnim', 'GSIM', 'Nusrat al-Islam', 'Nuṣrat al-Islām', 'Jama’at Nusrat al-Islam wal-Muslimin', 'Jamaʿat Nusrat al-Islam', "Jama'at Nusrat al-Islam", 'jamaat nusrat al islam', 'Group for the Support of Islam and Muslims'],
    '/parties/isgs/': ['ISGS', 'EIGS', 'IS-GS', 'is gs', 'Islamic State in the Greater Sahara'], '/parties/touareg-groups/': ['Touareg', 'Tuareg', 'TUAREG'],
    '/parties/aqim/': ['AQIM', 'GSPC'], '/parties/al-qaeda/': ['al-Qaeda', 'alqaeda', 'Al Quaeda'], '/parties/al-mourabitoun/': ['Al-Mourabitoun', 'almourabitoun'],
    '/interventions/operation-barkhane/': ['Barkhane', 'barkhane', 'Opération Barkhane', 'operation-barkhane'], '/parties/mfdc/': ['MFDC'],
  },
  'a country or a place': {
    '/conflicts/mali/': ['Mali'], '/conflicts/burkina-faso/': ['Burkina Faso'], '/conflicts/golan-heights/': ['Golan', 'Golan Heights'], '/conflicts/senegal-casamance/': ['Casamance'],
    '/parties/senegal/': ['Senegal'], '/parties/syria/': ['Syria'], '/conflicts/mali/#2018-01-27-soumpi': ['Soumpi', 'SOUMPI'],
  },
  'a French name': {
    '/parties/aqim/': ['AQMI', 'Al-Qaida au Maghreb islamique'], '/parties/jnim/': ['Groupe de soutien à l’islam et aux musulmans'], '/parties/ecowas/': ['CEDEAO'], '/parties/chad/': ['Tchad'], '/parties/germany/': ['Allemagne'],
    '/parties/eritrea/': ['Érythrée', 'erythree'], '/instruments/additional-protocol-ii/': ['Protocole additionnel II'], '/instruments/common-article-3/': ['article 3 commun aux Conventions de Genève'], '/concepts/international-armed-conflict/': ['conflit armé international'],
  },
  'a name with one slip': {
    '/interventions/operation-barkhane/': ['Barkhan', 'Barkhnae', 'Barkhanne', 'Operaton Barkhane'], '/parties/al-mourabitoun/': ['Mourabitun', 'Al-Morabitoun'], '/interventions/operation-serval/': ['Opertion Serval', 'Servl'], '/parties/wagner/': ['Wager'], '/parties/minusma/': ['MINUMSA'],
    '/parties/isgs/': ['Islamic State in the Graeter Sahara'], '/parties/touareg-groups/': ['Touaregg'], '/instruments/rome-statute/': ['Rome Statut'],
  },
  'a treaty and its article': {
    '/instruments/additional-protocol-ii/': ['AP II', 'APII', 'AP2', 'Protocol II', 'Protocol 2', 'Additional Protocol II'], '/instruments/additional-protocol-ii/#provision-1-1': ['AP II art 1', 'AP II art. 1(1)', 'article 1 of Additional Protocol II'],
    '/instruments/additional-protocol-i/#provision-1-4': ['AP I art 1(4)'], '/instruments/common-article-3/': ['common article 3', 'CA3', 'article 3 common', 'GC III art 3', 'GC I art 3', 'GC IV article 3'], '/instruments/common-article-3/#provision-3-1': ['common article 3(1)'],
    '/instruments/geneva-conventions/#provision-iii-13': ['GC III art 13', 'Third Geneva Convention article 13'], '/instruments/geneva-conventions/#provision-common-2': ['common article 2'], '/instruments/geneva-conventions/': ['Geneva Conventions', 'GC III'],
    '/instruments/hague-regulations/#provision-42': ['Hague Regulations art 42'], '/instruments/rome-statute/#provision-8-2-a': ['Rome Statute art 8'], '/instruments/rome-statute/#provision-8-2-e': ['Rome Statute 8(2)(e)'], '/instruments/customary-ihl/#provision-rule-14': ['rule 14', 'customary IHL rule 14'],
    '/instruments/additional-protocol-i/': ['AP I art 99'],
  },
  'a resolution': { '/instruments/sc-resolution-2100/': ['2100', 'S/RES/2100', 'UNSCR 2100', 'resolution 2100', 'resolution 2100 (2013)', 'Résolution 2100'], '/sources/unsc-res-2640/': ['S/RES/2640', 'resolution 2640'] },
  'a year': { '/chronology/2018/': ['2018', 'what happened in 2018'], '/chronology/1967/': ['1967'], '/chronology/2012/': ['2012'] },
  'a question': {
    '/concepts/non-international-armed-conflict/': ['what is a niac', 'What is a non-international armed conflict?', 'civil war'], '/concepts/end-of-a-non-international-armed-conflict/': ['when does a war end'], '/concepts/occupation/': ['what is an occupation?'],
    '/parties/jnim/': ['Who is JNIM?'], '/concepts/intervening-forces-as-parties/': ['what is a co-party'], '/conflicts/mali/jnim/': ['Mali v JNIM', 'JNIM vs Mali', 'the conflict between Mali and JNIM'],
  },
  'a source': { '/sources/ferraro-2013/': ['The applicability and application of international humanitarian law to multinational forces'], '/sources/unsc-s-2018-581/': ['S/2018/581'], '/sources/bartels-2013/': ['Bartels 2013'] },
};
