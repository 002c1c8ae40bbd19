export { launch } from '../../src/commands/browser.ts';
