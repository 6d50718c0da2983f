package org.gridloom.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gridloom.identity.Caller;
import org.gridloom.record.secret.Masks;
import org.gridloom.record.type.Personal;
import org.gridloom.record.type.RecordType;

/** The read port's mask: what of a document a caller gets to see. Nothing of a record leaves this feature around it. */
final class RecordMask {
    private RecordMask() {}

    /** The document without the fields the caller does not see at all, and with the personal ones masked. */
    static Map<String, Object> visible(RecordType type, Caller caller, Map<String, Object> document) {
        var visible = new LinkedHashMap<String, Object>();
        document.forEach((field, value) -> {
            if (sees(type, caller, field)) {
                visible.put(
                        field,
                        type.personal(field).map(sort -> masked(sort, value)).orElse(value));
            }
        });
        return visible;
    }

    static boolean sees(RecordType type, Caller caller, String field) {
        return type.protection(field)
                .map(protection -> protection.see().allows(caller))
                .orElse(true);
    }

    /** Of a list each entry; of anything that is no text nothing is left. */
    static Object masked(Personal sort, Object value) {
        if (value instanceof List<?> many) {
            return many.stream()
                    .map(each -> masked(sort, each == null ? "" : each))
                    .toList();
        }
        return Masks.mask(value instanceof String ? sort : Personal.WHOLE, String.valueOf(value));
    }
}
