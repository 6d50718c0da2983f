package org.gridloom.process.kept;

import com.google.protobuf.ByteString;
import com.google.protobuf.CodedInputStream;
import com.google.protobuf.CodedOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The small values of an instance: one entry behind the other, the later one counts. */
final class Tail {
    private static final byte SET = 1;
    private static final byte ADD = 2;
    private static final byte GONE = 3;
    private static final byte APART = 4;

    private final ByteString.Output bytes = ByteString.newOutput();
    private final CodedOutputStream out = CodedOutputStream.newInstance(bytes);

    /** What a tail says: small values, and the slots of those that lie in rows of their own. */
    record Content(Map<String, ByteString> values, Map<String, Integer> slots) {}

    Tail set(String name, ByteString value) {
        return entry(SET, name, value);
    }

    /** More behind a list that an earlier entry set. */
    Tail add(String name, ByteString added) {
        return entry(ADD, name, added);
    }

    Tail gone(String name) {
        return entry(GONE, name, ByteString.EMPTY);
    }

    Tail apart(String name, int slot) {
        try {
            out.writeRawByte(APART);
            out.writeStringNoTag(name);
            out.writeUInt32NoTag(slot);
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private Tail entry(byte kind, String name, ByteString value) {
        try {
            out.writeRawByte(kind);
            out.writeStringNoTag(name);
            out.writeBytesNoTag(value);
            return this;
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    byte[] bytes() {
        try {
            out.flush();
            return bytes.toByteString().toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    static Content read(byte[] tail) {
        var values = new LinkedHashMap<String, ByteString>();
        var slots = new LinkedHashMap<String, Integer>();
        var in = CodedInputStream.newInstance(tail);
        try {
            while (!in.isAtEnd()) {
                byte kind = in.readRawByte();
                String name = in.readString();
                if (kind == APART) {
                    values.remove(name);
                    slots.put(name, in.readUInt32());
                } else {
                    ByteString value = in.readBytes();
                    if (kind == ADD) {
                        values.computeIfPresent(name, (n, old) -> Added.to(old, value));
                    } else {
                        slots.remove(name);
                        values.remove(name);
                        if (kind == SET) {
                            values.put(name, value);
                        }
                    }
                }
            }
            return new Content(values, slots);
        } catch (IOException e) {
            throw new IllegalStateException("what is stored of an instance cannot be read", e);
        }
    }
}
