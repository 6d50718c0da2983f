package org.gridloom.process.kept;

import com.google.protobuf.Any;
import com.google.protobuf.ByteString;
import com.google.protobuf.InvalidProtocolBufferException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import org.jbpm.flow.serialization.protobuf.KogitoProcessInstanceProtobuf.ProcessInstance;
import org.jbpm.flow.serialization.protobuf.KogitoTypesProtobuf.Variable;
import org.jbpm.flow.serialization.protobuf.KogitoTypesProtobuf.WorkflowContext;

/**
 * The state of an instance as the engine writes it, taken apart: where the tokens stand, and the values that most steps leave
 * as they are. Values of sub-processes stay with their tokens: they live no longer than those.
 *
 * @param values by the variable's name, as {@link Kept} stores them; {@link #PASSED} holds the nodes that were passed
 */
public record Parts(byte[] tokens, Map<String, ByteString> values) {
    /** Not the name of a variable: these have at least one character. */
    static final String PASSED = "";

    /** Type under which variables are JSON. */
    public static final String JSON = "gridloom/json";

    /** First byte of a value: how the rest is to be read, and whether more can be put behind it. */
    static final byte TYPED = 0;

    static final byte TEXT = 1;
    static final byte LINES = 2;

    /** Copies the values. */
    public Parts {
        values = Map.copyOf(values);
    }

    /** Takes apart what the engine wrote. */
    public static Parts of(byte[] whole) {
        try {
            var instance = ProcessInstance.parseFrom(whole);
            var values = new LinkedHashMap<String, ByteString>();
            for (Variable variable : instance.getContext().getVariableList()) {
                values.put(variable.getName(), value(variable));
            }
            if (instance.getCompletedNodeIdsCount() > 0) {
                values.put(PASSED, lines(instance.getCompletedNodeIdsList()));
            }
            var tokens = instance.toBuilder().clearCompletedNodeIds();
            tokens.getContextBuilder().clearVariable();
            return new Parts(tokens.build().toByteArray(), values);
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("not a state of an instance", e);
        }
    }

    /** Puts together what the engine reads: in this format what stands behind adds to what stands before. */
    public static byte[] whole(byte[] tokens, Map<String, ByteString> values) {
        if (values.isEmpty()) {
            return tokens;
        }
        var context = WorkflowContext.newBuilder();
        var behind = ProcessInstance.newBuilder();
        values.forEach((name, value) -> {
            if (name.equals(PASSED)) {
                value.substring(1).toStringUtf8().lines().forEach(behind::addCompletedNodeIds);
            } else {
                context.addVariable(variable(name, value));
            }
        });
        // The part behind has no fields that must be there: those are in the part before.
        return ByteString.copyFrom(tokens)
                .concat(behind.setContext(context).buildPartial().toByteString())
                .toByteArray();
    }

    private static ByteString value(Variable variable) {
        return JSON.equals(variable.getValue().getTypeUrl())
                ? marked(TEXT).concat(variable.getValue().getValue())
                : marked(TYPED).concat(variable.toBuilder().clearName().build().toByteString());
    }

    private static Variable variable(String name, ByteString value) {
        try {
            return value.byteAt(0) == TEXT
                    ? Variable.newBuilder()
                            .setName(name)
                            .setValue(Any.newBuilder().setTypeUrl(JSON).setValue(value.substring(1)))
                            .build()
                    : Variable.parseFrom(value.substring(1)).toBuilder()
                            .setName(name)
                            .build();
        } catch (InvalidProtocolBufferException e) {
            throw new IllegalArgumentException("not a value of an instance", e);
        }
    }

    /** Whether a node was passed is asked, never how often: a loop does not make it longer. */
    private static ByteString lines(List<String> nodes) {
        var text = new StringBuilder();
        new LinkedHashSet<>(nodes).forEach(node -> text.append(node).append('\n'));
        return marked(LINES).concat(ByteString.copyFrom(text.toString(), StandardCharsets.UTF_8));
    }

    private static ByteString marked(byte mark) {
        return ByteString.copyFrom(new byte[] {mark});
    }
}
