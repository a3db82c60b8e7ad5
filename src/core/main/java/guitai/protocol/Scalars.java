package guitai.protocol;

import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToLongFunction;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.deser.std.StdScalarDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdScalarSerializer;

/** Maps the domain's one-value types to plain JSON values, as values and as keys of objects. */
final class Scalars extends SimpleModule {

    private static final long serialVersionUID = 1L;

    Scalars() {
        super("guitai");
    }

    <T> Scalars text(Class<T> type, Function<T, String> write, Function<String, T> read) {
        return both(type, (value, out) -> out.writeString(write.apply(value)), in -> read.apply(in.getString()), write, read);
    }

    <T> Scalars number(Class<T> type, ToLongFunction<T> write, LongFunction<T> read) {
        return both(type, (value, out) -> out.writeNumber(write.applyAsLong(value)), in -> read.apply(in.getLongValue()),
                value -> Long.toString(write.applyAsLong(value)), text -> read.apply(Long.parseLong(text)));
    }

    private <T> Scalars both(Class<T> type, Out<T> out, Function<JsonParser, T> in, Function<T, String> key, Function<String, T> fromKey) {
        addSerializer(type, new StdScalarSerializer<T>(type) {
            @Override
            public void serialize(T value, JsonGenerator generator, SerializationContext context) {
                out.write(value, generator);
            }
        });
        addDeserializer(type, new StdScalarDeserializer<T>(type) {
            @Override
            public T deserialize(JsonParser parser, DeserializationContext context) {
                try {
                    return in.apply(parser);
                } catch (IllegalArgumentException notOne) {
                    throw context.instantiationException(type, notOne);
                }
            }
        });
        addKeySerializer(type, new StdScalarSerializer<T>(type) {
            @Override
            public void serialize(T value, JsonGenerator generator, SerializationContext context) {
                generator.writeName(key.apply(value));
            }
        });
        addKeyDeserializer(type, new KeyDeserializer() {
            @Override
            public Object deserializeKey(String text, DeserializationContext context) {
                return fromKey.apply(text);
            }
        });
        return this;
    }

    private interface Out<T> {
        void write(T value, JsonGenerator generator);
    }
}
