/** Why a command changes nothing: one line for the editor, and under it the places that it is about, one a line. */
export class Refusal extends Error {
  override name = 'Refusal';
}
