// What Docker asks: whether the server in this container can work. By its own settings, so that it also finds one that
// speaks TLS or listens elsewhere; whose certificate it is does not matter on the way to oneself.
import { request as plain } from 'node:http';
import { request as secured } from 'node:https';

const { PREFLIGHT_HOST: host = '', PREFLIGHT_PORT: port, PREFLIGHT_TLS_CERT: cert } = process.env;
const isAny = host === '' || host === '0.0.0.0' || host === '::';
const request = cert ? secured : plain;
request(
  {
    host: isAny ? '127.0.0.1' : host,
    port: port || 7070,
    path: '/ready',
    timeout: 2500,
    rejectUnauthorized: false,
  },
  (response) => process.exit(response.statusCode === 200 ? 0 : 1),
)
  .on('timeout', () => process.exit(1))
  .on('error', () => process.exit(1))
  .end();
