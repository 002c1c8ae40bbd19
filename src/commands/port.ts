import { createServer } from 'node:net';
import { refuse } from './arguments.ts';

/** The port that PORT names, or 4321. One that is none ends the command. */
export function portAsked(command: string): number {
  const asked = process.env['PORT'] ?? '4321';
  const port = Number(asked);
  return /^\d+$/.test(asked) && port < 65536 ? port : refuse(`${command}: PORT="${asked}" is not a port; name one from 1 to 65535`);
}

/** What to say where a port is taken. */
export const taken = (port: number, command: string): string => `Port ${port} is in use. Stop what uses it, or choose another: PORT=${port + 1} ${command}`;

/** Whether something listens on a port of this machine. */
export const isTaken = (port: number): Promise<boolean> => new Promise((resolve) => {
  const server = createServer().once('error', (error: NodeJS.ErrnoException) => resolve(error.code === 'EADDRINUSE'))
    .listen({ port, host: 'localhost' }, () => server.close(() => resolve(false)));
});
