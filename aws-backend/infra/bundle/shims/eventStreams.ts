const refuse = (): never => {
  throw new Error('Event streams aren’t supported in this bundle');
};

/** Clients construct one even if they never use it. */
class EventStreamCodec {
  encode = refuse;
  decode = refuse;
}

const eventStreamSerdeProvider = () => ({ serialize: refuse, deserialize: refuse });

const resolveEventStreamSerdeConfig = <Config extends { eventStreamSerdeProvider: (config: Config) => unknown }>(config: Config) =>
  Object.assign(config, { eventStreamMarshaller: config.eventStreamSerdeProvider(config) });

/** The exports of `@smithy/core/event-streams` that AWS SDK clients import: for S3 Select, streaming models etc., which nothing here calls. */
export {
  EventStreamCodec,
  eventStreamSerdeProvider,
  refuse as EventStreamSerde,
  refuse as iterableToReadableStream,
  refuse as readableStreamToIterable,
  resolveEventStreamSerdeConfig,
};
