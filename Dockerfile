# One image for every process: the compose file, or the chart, names which one it runs.
FROM node:24-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY tools/schakel/package.json tools/schakel/bin.mjs tools/schakel/
RUN npm ci
COPY .swcrc ./
COPY apps apps
COPY database database
COPY libs libs
COPY tools tools
RUN node tools/build/build.mjs

FROM node:24-bookworm-slim AS runtime
ENV NODE_ENV=production
WORKDIR /app
COPY package.json package-lock.json .npmrc ./
COPY tools/schakel/package.json tools/schakel/bin.mjs tools/schakel/
RUN npm ci --omit=dev --ignore-scripts && npm cache clean --force
COPY --from=build /app/dist dist
COPY LICENSE ./
USER node
EXPOSE 8080
CMD ["node", "--disable-warning=TimeoutNegativeWarning", "dist/apps/gateway/src/main.js"]
