import { check } from '../corpus/check.ts';
import { buildDay } from '../corpus/current.ts';
import { Refusal } from '../corpus/editing/refusal.ts';
import { daysOf } from '../domain/date.ts';
import { overdueDays } from '../domain/profile.ts';
import { command, Misunderstood } from './editing.ts';

const usage = `npm run stale     lists the profiles that are past their next review, the longest overdue first

--on 2026-12-01 looks from another day than today, --json prints them as JSON. Of a profile without nextReview: none is due;
it is listed by itself.`;

await command(usage, { on: { type: 'string' }, json: { type: 'boolean' } }, ({ words: [word], options }, { files, root }) => {
  if (word !== undefined) throw new Misunderstood(`"${word}" is one word too many`);
  const on = String(options['on'] ?? buildDay());
  if (!/^\d{4}-\d\d-\d\d$/.test(on) || !daysOf(on)) throw new Refusal(`"${on}" is not a day; write one such as 2026-12-01.`);
  const { corpus } = check(files, root);
  const unread = files.filter(({ path }) => /^conflicts\/[^/]+\/profile\.md$/.test(path) && !corpus.conflict.has(path.split('/')[1]!));
  for (const { path } of unread) console.error(`${root}/${path} cannot be read: npm run check`);
  const all = [...corpus.conflict.values()].map(({ id, data, at }) => {
    const { file, line } = at(['nextReview']);
    return { id, title: data.short, reviewed: data.reviewed, nextReview: data.nextReview ?? null, overdueDays: overdueDays(data, on), file, line };
  });
  const stale = all.filter(({ overdueDays: days }) => days > 0).sort((a, b) => b.overdueDays - a.overdueDays || (a.id < b.id ? -1 : 1));
  const unset = all.filter(({ nextReview }) => nextReview === null);
  if (options['json']) {
    console.log(JSON.stringify({ on, stale, withoutReview: unset.map(({ id }) => id) }, null, 2));
    return 0;
  }
  for (const each of stale) console.log(`${each.file}:${each.line} ${each.id}: due ${each.nextReview}, ${each.overdueDays} day${each.overdueDays === 1 ? '' : 's'} ago; reviewed ${each.reviewed}`);
  for (const { id, file } of unset) console.log(`${file} ${id}: no next review is set; add nextReview:`);
  console.log(`On ${on}, ${stale.length ? stale.length : 'none'} of ${all.length} profiles ${stale.length === 1 ? 'is' : 'are'} past the next review.`);
  return 0;
});
