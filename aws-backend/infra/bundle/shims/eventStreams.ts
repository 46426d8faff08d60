const refuse = (): never => {
  throw new Error('This bundle reads and writes no streams of events');
};

/** Clients make one although they may never use it. */
class EventStreamCodec {
  encode = refuse;
  decode = refuse;
}

const eventStreamSerdeProvider = () => ({ serialize: refuse, deserialize: refuse });

const resolveEventStreamSerdeConfig = <Config extends { eventStreamSerdeProvider: (config: Config) => unknown }>(config: Config) =>
  Object.assign(config, { eventStreamMarshaller: config.eventStreamSerdeProvider(config) });

/** What the AWS SDK's clients take from `@smithy/core/event-streams`: for S3 Select, models that stream and the like, which nothing here calls. */
export {
  EventStreamCodec,
  eventStreamSerdeProvider,
  refuse as EventStreamSerde,
  refuse as iterableToReadableStream,
  refuse as readableStreamToIterable,
  resolveEventStreamSerdeConfig,
};
