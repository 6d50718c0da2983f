package org.gridloom.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gridloom.shared.Finding;
import org.junit.jupiter.api.Test;

class RulesTest {
    private static final String DMN = """
            <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="d" name="limit" namespace="urn:x">
              <inputData id="i" name="urgency"><variable id="iv" name="urgency" typeRef="string"/></inputData>
              <decision id="d1" name="limit"><variable id="dv" name="limit" typeRef="string"/>
                <informationRequirement id="r"><requiredInput href="#i"/></informationRequirement>
                <decisionTable id="t" hitPolicy="FIRST">
                  <input id="c"><inputExpression id="e" typeRef="string"><text>urgency</text></inputExpression></input>
                  <output id="o" name="limit" typeRef="string"/>
                  <rule id="r1"><inputEntry id="a1"><text>"high"</text></inputEntry><outputEntry id="b1"><text>"8wh"</text></outputEntry></rule>
                  <rule id="r2"><inputEntry id="a2"><text>-</text></inputEntry><outputEntry id="b2"><text>"5wd"</text></outputEntry></rule>
                </decisionTable>
              </decision>
            </definitions>
            """;
    private static final String DRL = """
            package rules;
            import java.util.Map;
            global java.util.List results;
            rule "near" when $m : Map( this["kind"] == "road" ) then results.add(Map.of("post", "clerk")); end
            """;

    private static PinnedTexts texts(String text) {
        return (bundle, kind, name) -> name.equals("none")
                ? Optional.empty()
                : Optional.of(new PinnedTexts.Pinned(text, "h" + text.hashCode()));
    }

    @Test
    void aTableDecides() {
        var decisions = new Decisions(texts(DMN));
        assertThat(decisions.decide("b", "limit", Map.of("urgency", "high"))).containsEntry("limit", "8wh");
        assertThat(decisions.decide("b", "limit", Map.of())).containsEntry("limit", "5wd");
        assertThatThrownBy(() -> decisions.decide("b", "none", Map.of())).hasMessageContaining("DECISION_NOT_FOUND");
    }

    @Test
    void aDecisionMatchesPatternsInLinearTime() {
        String hostile = DMN.replace("\"8wh\"", "if matches(urgency, \"(a+)+$\") then \"yes\" else \"no\"")
                .replace("\"high\"", "-");
        var decisions = new Decisions(texts(hostile));
        assertTimeoutPreemptively(
                Duration.ofSeconds(20),
                () -> assertThat(decisions.decide("b", "limit", Map.of("urgency", "a".repeat(50_000) + "!")))
                        .containsEntry("limit", "no"));
        assertThat(decisions.decide("b", "limit", Map.of("urgency", "aa"))).containsEntry("limit", "yes");
    }

    @Test
    void aGoodTableHasNoErrorsAndABadOneSaysWhy() {
        assertThat(new DecisionLinter().lint(DMN)).noneMatch(Finding::isError);
        assertThat(new DecisionLinter().lint(DMN.replace("\"8wh\"", "8wh >> (")))
                .anyMatch(Finding::isError);
        assertThat(new DecisionLinter()
                        .lint(DMN.replace(
                                "<decision ", "<import name=\"x\" namespace=\"u\" importType=\"v\"/><decision ")))
                .extracting(Finding::code)
                .contains("DMN_IMPORT_REFUSED");
    }

    @Test
    void aRuleSetCollectsItsResults() {
        var rulesets = new Rulesets(texts(DRL));
        assertThat(rulesets.run("b", "dispatch", Map.of("kind", "road"))).isEqualTo(List.of(Map.of("post", "clerk")));
        assertThat(rulesets.run("b", "dispatch", Map.of("kind", "water"))).isEmpty();
        assertThat(new RulesetLinter().lint("package x; rule broken when")).isNotEmpty();
    }
}
