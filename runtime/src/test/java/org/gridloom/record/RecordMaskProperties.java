package org.gridloom.record;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.gridloom.identity.Caller;
import org.gridloom.record.type.Access;
import org.gridloom.record.type.Personal;
import org.gridloom.record.type.RecordType;
import org.gridloom.tenant.TenantPath;

/** Whatever a document holds, what leaves the read port tells nothing that is masked or hidden. */
class RecordMaskProperties {
    private static final Access CLERKS = new Access(List.of("clerk"), List.of());
    private static final Caller CALLER = new Caller(
            "p",
            "login",
            "name",
            "taizhou",
            TenantPath.of("taizhou"),
            List.of(),
            Set.of("record.see", "record.reveal"));

    @Property(tries = 1500)
    void neitherMaskedNorHiddenFieldsLeave(
            @ForAll Personal sort, @ForAll("secrets") String secret, @ForAll boolean inList, @ForAll boolean inMap)
            throws JsonProcessingException {
        String value = "前".repeat(8) + secret + "后".repeat(8);
        Object held = inMap ? Map.of("inner", value) : inList ? List.of(value, value) : value;
        var document = new HashMap<String, Object>(Map.of("open", "公开", "masked", held, "hidden", held));
        var visible = RecordMask.visible(type(sort), CALLER, document);
        String answered = new ObjectMapper().writeValueAsString(visible);
        assertThat(answered).doesNotContain(secret).contains("公开").doesNotContain("hidden");
        assertThat(document).containsEntry("masked", held);
    }

    @Property
    void aFieldWithoutProtectionIsShownAsItIs(@ForAll("secrets") String text) {
        assertThat(RecordMask.visible(type(Personal.NAME), CALLER, Map.of("open", text)))
                .containsEntry("open", text);
    }

    private static RecordType type(Personal sort) {
        return new RecordType(
                "sample",
                Map.of("zh", "样例"),
                "sample",
                "{open}",
                true,
                null,
                null,
                null,
                List.of(
                        new RecordType.Protection("masked", Optional.of(sort), false, null, null, null),
                        new RecordType.Protection("hidden", Optional.empty(), false, CLERKS, null, null)),
                null,
                null,
                null,
                Optional.empty());
    }

    @Provide
    Arbitrary<String> secrets() {
        return Arbitraries.strings().withChars("㐀㐁㐂㐃㐄").ofMinLength(1).ofMaxLength(8);
    }
}
