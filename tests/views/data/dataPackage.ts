/** The types of fields that Table Schema 2.0 knows. */
const types = ['string', 'number', 'integer', 'boolean', 'object', 'list', 'datetime', 'date', 'time', 'year', 'yearmonth', 'duration', 'geopoint', 'geojson', 'any', 'array'];
const isText = (value: unknown): value is string => typeof value === 'string' && value !== '';
const isPath = (value: unknown) => isText(value) && (/^https?:\/\//.test(value) || /^[^./~]/.test(value) && !value.includes('/../') && !value.includes('\\') && !value.includes('://'));

/** What is wrong with a descriptor by the rules of the Data Package standard 2.0 (datapackage.org), as far as they concern tables. */
export function faultsOfPackage(it: any): string[] {
  const faults: string[] = [];
  const must = (right: unknown, what: string) => { if (!right) faults.push(what); };
  must(it.$schema === 'https://datapackage.org/profiles/2.0/datapackage.json', 'profile');
  for (const key of ['name', 'title', 'description', 'version']) must(it[key] === undefined || isText(it[key]), key);
  must(it.homepage === undefined || URL.canParse(it.homepage), 'homepage');
  must(it.created === undefined || /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?(Z|[+-]\d\d:\d\d)$/.test(it.created), 'created');
  for (const key of ['keywords', 'licenses', 'contributors', 'sources']) must(it[key] === undefined || Array.isArray(it[key]) && it[key].length > 0, `${key} is no filled list`);
  const licences = (list: any[] = [], of: string) => list.forEach((each) => must((isText(each.name) || isText(each.path)) && (each.name === undefined || /^([-a-zA-Z0-9._])+$/.test(each.name)) && (each.path === undefined || isPath(each.path)), `licence of ${of}`));
  licences(it.licenses, 'the package');
  for (const each of it.contributors ?? []) must(['title', 'path', 'email', 'givenName', 'familyName', 'organization', 'roles'].some((key) => key in each) && (each.roles === undefined || each.roles.length > 0) && (each.path === undefined || isPath(each.path)), 'contributor');
  for (const each of it.sources ?? []) must(Object.keys(each).length > 0 && (each.path === undefined || isPath(each.path)), 'source');
  must(Array.isArray(it.resources) && it.resources.length > 0, 'no resources');
  const names = it.resources.map(({ name }: any) => name);
  must(new Set(names).size === names.length, 'two resources of one name');
  for (const each of it.resources) {
    must(isText(each.name), 'a resource without a name');
    must(isPath(each.path) !== (each.data !== undefined), `${each.name}: path`);
    must(each.type === undefined || each.type === 'table', `${each.name}: type`);
    must(each.bytes === undefined || Number.isInteger(each.bytes), `${each.name}: bytes`);
    must(each.mediatype === undefined || /^.+\/.+$/.test(each.mediatype), `${each.name}: mediatype`);
    licences(each.licenses, each.name);
    const fields = (each.schema?.fields ?? []).map(({ name }: any) => name);
    must(fields.length > 0 && fields.every(isText) && new Set(fields).size === fields.length, `${each.name}: fields`);
    must(each.schema.fields.every(({ type }: any) => types.includes(type)), `${each.name}: types`);
    must((each.schema.primaryKey ?? []).every((key: string) => fields.includes(key)), `${each.name}: primary key`);
    for (const { fields: own, reference } of each.schema.foreignKeys ?? []) {
      const target = it.resources.find(({ name }: any) => name === (reference.resource ?? each.name));
      must(own.every((key: string) => fields.includes(key)) && own.length === reference.fields.length && reference.fields.every((key: string) => target?.schema.fields.some(({ name }: any) => name === key)), `${each.name}: foreign key`);
    }
  }
  return faults;
}
