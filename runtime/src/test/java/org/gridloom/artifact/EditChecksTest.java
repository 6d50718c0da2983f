package org.gridloom.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import org.gridloom.artifact.text.StrictYaml;
import org.gridloom.shared.Finding;
import org.gridloom.tenant.TenantPath;
import org.junit.jupiter.api.Test;

class EditChecksTest {
    private static final String FORM = "{schema: {properties: {a: {type: string}, b: {type: number}}, required: [a]}}";

    @Test
    void aFormThatNoLongerFitsWhatHasBegunIsAWarningWithTheNumberOfOpenCases() {
        var found = check(37, "{schema: {properties: {a: {type: number}}, required: [a, c]}}");
        assertThat(found).singleElement().satisfies(f -> {
            assertThat(f.severity()).isEqualTo(Finding.Severity.WARNING);
            assertThat(f.code()).isEqualTo("FORM_OF_OPEN_CASES");
            assertThat(f.facts()).containsEntry("count", 37L).containsEntry("fields", "a, b, c");
        });
    }

    @Test
    void aNewFieldThatNobodyMustFillInBreaksNothing() {
        assertThat(check(37, "{schema: {properties: {a: {type: string}, b: {type: number}, c: {type: string}}}}"))
                .isEmpty();
    }

    @Test
    void nothingIsBrokenWhereNothingIsOpen() {
        assertThat(check(0, "{schema: {properties: {}}}")).isEmpty();
    }

    private static List<Finding> check(long open, String after) {
        var key = new ArtifactKey("form", "report");
        var change = new ArtifactChange(key, key, "library/p", Optional.of(side(FORM)), Optional.of(side(after)));
        return new EditChecks(List.of(), List.of(TenantPath.of("a")), nodes -> open).of(List.of(change));
    }

    private static ArtifactChange.Side side(String yaml) {
        JsonNode tree = StrictYaml.read(yaml).tree();
        return new ArtifactChange.Side(List.of("lib/p/forms/report.schema.json"), tree);
    }
}
