FROM node:26-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
RUN npm ci --include=dev
COPY tsconfig.json tsconfig.build.json nest-cli.json ./
COPY scripts scripts
COPY migrations migrations
COPY seeds seeds
COPY src src
RUN npm run build && npm prune --omit=dev

FROM node:26-slim
ENV NODE_ENV=production \
    MODE=production \
    HOST=0.0.0.0 \
    PORT=3000 \
    METRICS_PORT=9400 \
    DATA_DIR=/var/lib/megdan \
    ADMIN_JS_TMP_DIR=build/adminjs \
    ADMIN_JS_SKIP_BUNDLE=true
WORKDIR /app
COPY --from=build /app/package.json ./
COPY --from=build /app/node_modules node_modules
COPY --from=build /app/build/adminjs build/adminjs
COPY --from=build /app/dist dist
COPY docker/health.mjs docker/health.mjs
COPY docs/ledger-format.md docs/ledger-format.md
COPY tools/verify-ledger tools/verify-ledger
RUN install -d -o node -g node /var/lib/megdan
USER node
EXPOSE 3000
HEALTHCHECK --interval=15s --timeout=5s --start-period=30s CMD ["node", "docker/health.mjs"]
CMD ["node", "--enable-source-maps", "dist/src/main.js"]
