import type { ConflictType } from '../../domain/fields.ts';

/** The types as messages to editors name them. */
export const typeNames: Record<ConflictType, string> = {
  iac: '"iac"', occupation: '"occupation"', niac: '"niac"', none: '"none" (threshold not met)', undetermined: '"undetermined"',
};
