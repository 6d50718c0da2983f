package org.gridloom.process;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import org.jbpm.flow.serialization.ObjectMarshallerStrategy;

/** Keeps maps, lists and decimals as JSON: the engine would otherwise fall back to Java serialization. */
final class JsonVariables implements ObjectMarshallerStrategy {
    private static final String TYPE = "gridloom/json";
    private static final ObjectMapper JSON =
            new ObjectMapper().enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);

    @Override
    public Integer order() {
        return 100;
    }

    @Override
    public boolean acceptForMarshalling(Object value) {
        return value instanceof Map || value instanceof Collection || value instanceof BigDecimal;
    }

    @Override
    public Any marshall(Object value) {
        try {
            return Any.newBuilder()
                    .setTypeUrl(TYPE)
                    .setValue(ByteString.copyFrom(JSON.writeValueAsBytes(value)))
                    .build();
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException("not a value a process can keep", e);
        }
    }

    @Override
    public boolean acceptForUnmarshalling(Any any) {
        return TYPE.equals(any.getTypeUrl());
    }

    @Override
    public Object unmarshall(Any any) {
        try {
            return JSON.readValue(any.getValue().toByteArray(), Object.class);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
