# The server on Node 24, without development tools. It serves other machines, so it starts only with credentials:
#   docker run -p 7070:7070 -v preflight:/data -v ./credentials.json:/run/secrets/credentials.json:ro flink-preflight
FROM node:24-bookworm-slim AS dependencies
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY packages/sql/package.json packages/sql/
COPY packages/draft/package.json packages/draft/
COPY packages/server/package.json packages/server/
COPY packages/cli/package.json packages/cli/
COPY tools/package.json tools/
COPY bench/package.json bench/
# The command and the server, and what they need: nothing of it has to run a script to be installed.
RUN npm ci --omit=dev --workspace packages/cli --ignore-scripts

FROM node:24-bookworm-slim
ENV NODE_ENV=production \
    PREFLIGHT_HOST=0.0.0.0 \
    PREFLIGHT_PORT=7070 \
    PREFLIGHT_DATA=/data \
    PREFLIGHT_CREDENTIALS=/run/secrets/credentials.json
WORKDIR /app
COPY --from=dependencies /app /app
COPY packages /app/packages
COPY deploy/healthcheck.js /app/deploy/
RUN mkdir -m 700 /data && chown node:node /data
# node, by number: so that a cluster can tell that it is not root.
USER 1000:1000
VOLUME /data
EXPOSE 7070
HEALTHCHECK --interval=10s --timeout=3s --start-period=10s \
  CMD ["node", "deploy/healthcheck.js"]
# SIGTERM: what is running is ended or handed back within ten seconds.
STOPSIGNAL SIGTERM
CMD ["node", "packages/cli/bin/preflight.js", "serve"]
