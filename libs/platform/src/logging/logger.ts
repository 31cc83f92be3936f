import { Inject, Injectable, type LoggerService } from '@nestjs/common';
import { destination, pino, type Logger as Pino } from 'pino';
import { SETTINGS } from '../settings/load-settings.js';
import type { Settings } from '../settings/settings.schema.js';

/** The only fields a log line may hold: no client, no body, no error object from outside. */
export interface LogFields {
  readonly requestId?: string;
  readonly route?: string;
  readonly method?: string;
  readonly status?: number;
  readonly durationMs?: number;
  readonly system?: string;
  readonly source?: string;
  readonly state?: string;
  readonly reason?: string;
  readonly category?: string;
  readonly count?: number;
  readonly version?: number;
  readonly errorName?: string;
  readonly errorCode?: string;
  readonly stack?: string;
}

const allowed: readonly (keyof LogFields)[] = [
  'requestId', 'route', 'method', 'status', 'durationMs', 'system', 'source', 'state',
  'reason', 'category', 'count', 'version', 'errorName', 'errorCode', 'stack',
];

/** pino behind an allow-list; also takes Nest's own lines, their text only. */
@Injectable()
export class Logger implements LoggerService {
  private readonly pino: Pino;

  constructor(@Inject(SETTINGS) settings: Pick<Settings, 'LOG_LEVEL' | 'LOG_FILE' | 'PROCESS_NAME'>) {
    const stream = destination({ dest: settings.LOG_FILE ?? 2, sync: false });
    this.pino = pino({ level: settings.LOG_LEVEL, base: { process: settings.PROCESS_NAME } }, stream);
  }

  event(level: 'debug' | 'info' | 'warn' | 'error', message: string, fields: LogFields = {}): void {
    this.pino[level](onlyAllowed(fields), message);
  }

  /** What went wrong, without a word that came from outside: name, code and our own stack lines. */
  failure(message: string, error: unknown, fields: LogFields = {}): void {
    this.event('error', message, { ...fields, ...describe(error) });
  }

  log(message: unknown): void {
    this.event('debug', String(message));
  }

  warn(message: unknown): void {
    this.event('warn', String(message));
  }

  error(message: unknown): void {
    this.event('error', String(message));
  }
}

function onlyAllowed(fields: LogFields): LogFields {
  return Object.fromEntries(allowed.flatMap((name) => (fields[name] === undefined ? [] : [[name, fields[name]]])));
}

function describe(error: unknown): LogFields {
  if (!(error instanceof Error)) return { errorName: typeof error };
  const code = (error as { code?: unknown }).code;
  const frames = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '));
  return {
    errorName: error.name,
    ...(typeof code === 'string' ? { errorCode: code } : {}),
    stack: frames.slice(0, 6).map((line) => line.trim()).join(' | '),
  };
}
