import { site } from './site.ts';

/** How a browser may offer the search of the site: the OpenSearch description, with absolute addresses. */
export const openSearch = (origin: string): string => `<?xml version="1.0" encoding="UTF-8"?>
<OpenSearchDescription xmlns="http://a9.com/-/spec/opensearch/1.1/">
  <ShortName>${site.name}</ShortName>
  <Description>The legal classification of armed conflicts</Description>
  <InputEncoding>UTF-8</InputEncoding>
  <Language>en-GB</Language>
  <Image width="16" height="16" type="image/svg+xml">${origin}/favicon.svg</Image>
  <Url type="text/html" method="get" template="${origin}/search/?q={searchTerms}"/>
</OpenSearchDescription>
`;
