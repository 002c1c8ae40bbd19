import { expect, test } from 'vitest';
import { isStale, overdueDays } from '../../src/domain/profile.ts';

test.each([
  ['2023-09', '2023-09-30', 0], ['2023-09', '2023-10-01', 1], ['2023-09-01', '2024-09-01', 366], ['2023', '2023-12-31', 0], ['2023-01/..', '2030-01-01', 0],
])('a review due in %s is on %s overdue by %i days', (nextReview, today, days) => {
  expect(overdueDays({ nextReview }, today)).toBe(days);
  expect(isStale({ nextReview }, today)).toBe(days > 0);
});

test('without a next review none is due', () => expect(isStale({}, '2030-01-01')).toBe(false));
