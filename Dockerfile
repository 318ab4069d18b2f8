# The host in an image of its own: docker build -t diary-bot . (docker-compose.yml adds PostgreSQL.)

FROM node:20-slim AS node

FROM mcr.microsoft.com/dotnet/sdk:10.0 AS build
# The web chat's page is bundled with Node; nothing of it is left in the final image.
COPY --from=node /usr/local/bin/node /usr/local/bin/node
COPY --from=node /usr/local/lib/node_modules /usr/local/lib/node_modules
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm
ENV DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1
WORKDIR /source

# Packages first: this layer stays as long as no version changes.
COPY global.json Directory.Build.props Directory.Packages.props BannedSymbols.txt .editorconfig ./
COPY src/Diary.Domain/Diary.Domain.csproj src/Diary.Domain/packages.lock.json src/Diary.Domain/
COPY src/Diary.Dialogs/Diary.Dialogs.csproj src/Diary.Dialogs/packages.lock.json src/Diary.Dialogs/
COPY src/Diary.Bot.Host/Diary.Bot.Host.csproj src/Diary.Bot.Host/packages.lock.json src/Diary.Bot.Host/
COPY src/Diary.Bot.Host/WebApp/WebApp.targets src/Diary.Bot.Host/WebApp/package.json \
     src/Diary.Bot.Host/WebApp/package-lock.json src/Diary.Bot.Host/WebApp/
RUN dotnet restore src/Diary.Bot.Host --locked-mode \
    && cd src/Diary.Bot.Host/WebApp && npm ci --ignore-scripts --no-audit --no-fund

COPY templates/ templates/
COPY src/ src/
RUN dotnet publish src/Diary.Bot.Host -c Release --no-restore -o /app

FROM mcr.microsoft.com/dotnet/aspnet:10.0
WORKDIR /app
COPY --from=build /app ./
# The embedded database and received files, where they are used. The base image's user owns them and nothing else.
RUN mkdir /data && chown "$APP_UID" /data
VOLUME /data
USER $APP_UID
ENV Urls=http://+:8080 \
    ConnectionStrings__Diary="Data Source=/data/diary.db" \
    Files__Path=/data/files
# The base image names a port too; left there, the host would warn at every start that it goes by Urls.
ENV ASPNETCORE_HTTP_PORTS=
EXPOSE 8080
# The image has no curl: bash asks. Ready means that a message can be answered, so migrations have time first.
HEALTHCHECK --interval=10s --timeout=5s --start-period=120s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/ready HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200 '"]
ENTRYPOINT ["dotnet", "Diary.Bot.Host.dll"]
