// What a deployment logs, and for how long; kept for who runs it.
import Type from 'typebox';

const level = Type.Enum(['TRACE', 'DEBUG', 'INFO', 'WARN', 'ERROR']);

export const Logging = Type.Object({
  loggingProfile: Type.Optional(Type.String({ maxLength: 128, description: 'default or oss' })),
  log4j2ConfigurationTemplate: Type.Optional(Type.String()),
  log4jLoggers: Type.Optional(
    Type.Array(Type.Object({ loggerName: Type.Optional(Type.String()), loggerLevel: Type.Optional(level) }), {
      maxItems: 1000,
    }),
  ),
  logReservePolicy: Type.Optional(
    Type.Object({
      openHistory: Type.Optional(Type.Boolean()),
      expirationDays: Type.Optional(Type.Integer()),
    }),
  ),
});
