package org.gridloom.feel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.gridloom.shared.Finding;
import org.junit.jupiter.api.Test;

/** A condition over declared data is checked before anybody runs it. */
class FeelTypesTest {
    private static final Map<String, String> DATA = Map.of(
            "amount", "number", "kind", "string", "ok", "boolean", "rows", "list", "due", "date", "any", "any", "where",
            "map");

    private static List<String> codes(String text) {
        return FeelExpression.checkCondition(text, DATA).stream()
                .map(Finding::code)
                .distinct()
                .toList();
    }

    @Test
    void aTextIsNotComparedWithANumber() {
        assertThat(codes("kind > 10")).containsExactly("FEEL_TYPES_DIFFER");
        assertThat(codes("amount = \"10\"")).containsExactly("FEEL_TYPES_DIFFER");
        assertThat(codes("ok = \"true\" or amount > 3")).containsExactly("FEEL_TYPES_DIFFER");
        assertThat(codes("if amount = 1 then kind = 2 else false")).containsExactly("FEEL_TYPES_DIFFER");
        assertThat(codes("not(kind = 3)")).containsExactly("FEEL_TYPES_DIFFER");
        assertThat(codes("rows = 1")).containsExactly("FEEL_TYPES_DIFFER");
    }

    @Test
    void aNameNobodyDeclaredIsAFinding() {
        assertThat(FeelExpression.checkCondition("amuont > 3", DATA))
                .extracting(Finding::code, f -> f.facts().get("name"))
                .contains(org.assertj.core.groups.Tuple.tuple("FEEL_NAME_UNKNOWN", "amuont"));
    }

    @Test
    void aConditionAnswersYesOrNo() {
        assertThat(codes("amount")).containsExactly("FEEL_NOT_CONDITION");
        assertThat(codes("amount + 1")).containsExactly("FEEL_NOT_CONDITION");
        assertThat(codes("ok and kind")).containsExactly("FEEL_NOT_CONDITION");
    }

    @Test
    void whatFitsOrIsNotKnownPasses() {
        assertThat(codes("amount > 10 and kind = \"x\" and ok")).isEmpty();
        assertThat(codes("any = 3 or any = \"x\"")).isEmpty();
        assertThat(codes("due = \"2026-01-01\" or where.lon > 3")).isEmpty();
        assertThat(codes("kind = null or amount != null")).isEmpty();
        assertThat(codes("count(rows) > 2 and list contains(rows, kind)")).isEmpty();
        assertThat(codes("amount in [1..5]")).isEmpty();
        assertThat(codes("kind in (\"a\", \"b\")")).isEmpty();
        assertThat(codes("string length(kind) > amount")).isEmpty();
        assertThat(codes("some r in rows satisfies r = kind")).isEmpty();
        assertThat(codes("ok")).isEmpty();
        assertThat(codes("not(ok)")).isEmpty();
    }
}
