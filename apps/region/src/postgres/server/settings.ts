export interface ServerSettings {
  readonly port: number;
  /** False only for tests: a crash of the machine may then lose the database. */
  readonly durable: boolean;
}

/** Loopback only, and no value of a row in the server's log, also not in an error. */
export function serverOptions({ port, durable }: ServerSettings): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    max_connections: '100',
    password_encryption: 'scram-sha-256',
    fsync: durable ? 'on' : 'off',
    full_page_writes: durable ? 'on' : 'off',
    synchronous_commit: durable ? 'on' : 'off',
    max_wal_size: '512MB',
    log_error_verbosity: 'terse',
    log_min_error_statement: 'panic',
    log_parameter_max_length_on_error: '0',
  };
  return Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
}
