package org.gridloom.change;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.gridloom.artifact.CheckSources;
import org.gridloom.artifact.SourceFile;
import org.gridloom.shared.Finding;
import org.gridloom.shared.Messages;
import org.gridloom.testing.SecondCity;
import org.junit.jupiter.api.Test;

/** Findings of locks and bounds speak as a clerk would: whose rule, which place, which values; the pointer is a field of its own. */
class SpokenFindingsTest {
    private static final String CITY_LIMITS =
            "tenant-configs/" + SecondCity.CITY + "/overlays/deadline/community-event.patch.yaml";
    private static final Messages MESSAGES = new Messages();

    @Test
    void aBoundSaysWhoseItIsWhatItAllowsAndBothValues() {
        var finding = found(
                "OVERLAY_OUT_OF_BOUNDS",
                "bounds:\n  - {at: /limits/handle/limit, may: tighten}\n",
                "{id: handle, decision: null, limit: 9wd}");
        assertThat(MESSAGES.finding(finding, Locale.CHINESE))
                .isEqualTo("测试 yangzhou-test规定『处置』的时限只能缩短：现为 5 个工作日，不能改成 9 个工作日");
        assertThat(MESSAGES.finding(finding, Locale.ENGLISH))
                .contains("may only get shorter")
                .contains("5 working days")
                .contains("9 working days")
                .doesNotContain("/limits");
        assertThat(finding.pointer()).isEqualTo("/patch/limits/handle/limit");
    }

    @Test
    void aLockSaysWhoseItIsAndWhatStandsThere() {
        var finding = found("OVERLAY_LOCKED", "locks: [/limits/verify/limit]\n", "{id: verify, limit: 4wh}");
        assertThat(MESSAGES.finding(finding, Locale.CHINESE)).startsWith("测试 yangzhou-test已锁定『核实』的时限：现为 1 个工作日");
    }

    @Test
    void aRangeSaysItsEnds() {
        var finding = found(
                "OVERLAY_OUT_OF_BOUNDS",
                "bounds:\n  - {at: /limits/verify/limit, may: {min: 1wd, max: 3wd}}\n",
                "{id: verify, limit: 5wd}");
        assertThat(MESSAGES.finding(finding, Locale.CHINESE)).contains("只能在 1 个工作日 至 3 个工作日 之间");
    }

    @Test
    void noSentenceAboutLocksAndBoundsHoldsAPointerOrAWordOfTheFormat() {
        for (String rule : List.of(
                "bounds:\n  - {at: /limits/verify/limit, may: tighten}\n",
                "bounds:\n  - {at: /limits/verify/limit, may: {in: [1wd, 2wd]}}\n",
                "bounds:\n  - {at: /limits/verify/limit, may: {max: 2wd}}\n",
                "locks: [/limits/verify/limit]\n",
                "locks: [/limits/verify]\n",
                "locks: [/limits]\n")) {
            for (Finding finding : findings(rule, "{id: verify, limit: 9wd}")) {
                for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                    assertThat(MESSAGES.finding(finding, locale))
                            .doesNotContain("/limits", "tighten", "{", "9wd", "verify", "null");
                }
            }
        }
    }

    private static Finding found(String code, String rule, String entry) {
        return findings(rule, entry).stream()
                .filter(f -> f.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    /** What is said of the township's own limit under a rule of the city. */
    private static List<Finding> findings(String rule, String entry) {
        var files = new TreeMap<>(SecondCity.files());
        files.put(
                CITY_LIMITS,
                "kind: overlay/v1\ntarget: {kind: deadline, name: community-event}\n" + rule + "patch: {}\n");
        files.put(SecondCity.EAST_LIMITS, SecondCity.limits(entry));
        var sources = files.entrySet().stream()
                .map(f -> new SourceFile(f.getKey(), f.getValue()))
                .toList();
        var found = new CheckSources(new ProductLinters())
                .handle(sources).findings().stream().filter(Finding::isError).toList();
        assertThat(found).isNotEmpty();
        return found;
    }
}
