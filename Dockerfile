# The image runs the sources as they are, as the user `node`, and writes nothing outside its database and /tmp.
FROM node:24-slim
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000
WORKDIR /app
# Without the Node that the package brings along for machines with an older one.
COPY package.json package-lock.json .npmrc ./
RUN npm ci --omit=dev --omit=optional && npm cache clean --force
COPY app.yml LICENSE ./
COPY bin ./bin
COPY src ./src
# The embedded database, where DATABASE_URL names no PostgreSQL: mount a volume here.
RUN mkdir data && chown node:node data
USER node
EXPOSE 3000
HEALTHCHECK --interval=30s --timeout=5s --start-period=30s \
  CMD ["node", "-e", "fetch('http://127.0.0.1:' + process.env.PORT + '/readyz').then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
# Node itself, so that it hears SIGTERM and finishes the job at hand.
CMD ["node", "bin/ispyb-triage.js", "serve"]
