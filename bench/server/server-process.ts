// Runs a server in a process of its own, so that it can be measured and killed.
// Arguments: JSON of the server's options, or `empty` for a bare route of the same framework.
import { startServer } from '@flink-preflight/server';

const argument = process.argv[2] ?? '{}';

if (argument === 'empty') {
  const { default: fastify } = await import('fastify');
  const app = fastify();
  app.get('/empty', async () => ({ status: 'up' }));
  process.send?.({ address: await app.listen({ host: '127.0.0.1', port: 0 }) });
} else {
  const server = await startServer(JSON.parse(argument));
  process.send?.({ address: server.address });
}

process.on('message', (message) => {
  if (message !== 'usage' && message !== 'memory') return;
  if (message === 'memory') globalThis.gc?.();
  const { rss, heapUsed } = process.memoryUsage();
  const [all, main] = [process.cpuUsage(), process.threadCpuUsage()];
  process.send?.({ rss, heapUsed, cpu: all.user + all.system, mainCpu: main.user + main.system });
});
process.on('disconnect', () => process.exit());
