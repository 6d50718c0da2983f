package org.gridloom.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gridloom.artifact.text.StrictJson;
import org.gridloom.shared.Finding;
import org.gridloom.testing.SecondCity;
import org.junit.jupiter.api.Test;

/** One click takes the finding away, brings no other, and leaves the rest of the text as it was. */
class RepairsTest {
    private static final String LIMITS = "tenant-configs/" + SecondCity.CITY + "/deadlines/own.yaml";
    private static final String CITY_OVERLAY =
            "tenant-configs/" + SecondCity.CITY + "/overlays/deadline/community-event.patch.yaml";
    private static final Linters NONE = List::of;

    @Test
    void anUnknownKeyBecomesTheNearestKnownOne() {
        String written = "kind: deadline/v1\nname: own\n# kept\ncalender: working-time\nlimits:\n  - {id: a, limit: 1wd}\n";
        assertThat(repaired("UNKNOWN_KEY", LIMITS, written)).isEqualTo(written.replace("calender", "calendar"));
    }

    @Test
    void anUnknownKeyNearNothingIsDeleted() {
        String written = "kind: deadline/v1\nname: own\ncalendar: working-time\nlimits:\n  - {id: a, limit: 1wd, zzzzzz: 1}\n";
        assertThat(repaired("UNKNOWN_KEY", LIMITS, written)).isEqualTo(written.replace(", zzzzzz: 1", ""));
    }

    @Test
    void anUnknownNameBecomesTheNearestKnownOne() {
        String written = "kind: deadline/v1\nname: own\ncalendar: working-tme\nlimits:\n  - {id: a, limit: 1wd}\n";
        assertThat(repaired("REFERENCE_NOT_FOUND", LIMITS, written))
                .isEqualTo(written.replace("working-tme", "working-time"));
    }

    @Test
    void aValuePastABoundBecomesTheNearestAllowed() {
        String bound = "kind: overlay/v1\ntarget: {kind: deadline, name: community-event}\nbounds:\n"
                + "  - {at: /limits/accept/limit, may: {max: 4wh}}\npatch: {}\n";
        String written = SecondCity.limits("{id: accept, limit: 9wh}");
        assertThat(repaired("OVERLAY_OUT_OF_BOUNDS", SecondCity.EAST_LIMITS, written, Map.of(CITY_OVERLAY, bound)))
                .isEqualTo(written.replace("9wh", "4wh"));
    }

    @Test
    void whatIsLockedIsTakenOutOfThePatch() {
        String lock = "kind: overlay/v1\ntarget: {kind: deadline, name: community-event}\nlocks: [/limits/accept]\npatch: {}\n";
        String written = SecondCity.limits("{id: accept, limit: 1wh}") + "    - {id: verify, limit: 1wh}\n";
        var above = Map.of(CITY_OVERLAY, lock);
        assertThat(repaired("OVERLAY_LOCKED", SecondCity.EAST_LIMITS, written, above))
                .isEqualTo(SecondCity.limits("{id: verify, limit: 1wh}"));
        String alone = SecondCity.limits("{id: accept, limit: 1wh}");
        assertThat(repaired("OVERLAY_LOCKED", SecondCity.EAST_LIMITS, alone, above)).endsWith("patch: {}\n");
    }

    @Test
    void aKeyWrittenTwiceIsWrittenOnce() {
        String written = "kind: deadline/v1\nname: own\ncalendar: working-time\n# first\ncalendar: other\nlimits:\n"
                + "  - {id: a, limit: 1wd}\n";
        assertThat(repaired("DUPLICATE_KEY", LIMITS, written)).isEqualTo(written.replace("calendar: other\n", ""));
    }

    @Test
    void aMissingTitleIsAdded() {
        String path = "tenant-configs/" + SecondCity.CITY + "/case-types/stray-dogs.yaml";
        String written = SecondCity.files()
                .getOrDefault("process-library/community-event/case-types/illegal-dumping.yaml", "");
        String without = written.replaceFirst("(?m)^title: .*\\R", "").replace("name: illegal-dumping", "name: stray-dogs");
        assertThat(repaired("MISSING_KEY", path, without)).contains("title: {zh: stray-dogs}\n");
    }

    @Test
    void aMissingTextOfAFormIsAddedBesideTheOthers() {
        String path = "process-library/community-event/forms/illegal-dumping-report.schema.json";
        String form = SecondCity.files().getOrDefault(path, "");
        String without = form.replaceFirst(",?\\s*\"x-title\": \\{[^}]*}", "");
        String at = StrictJson.read(without).tree().path("properties").fieldNames().next();
        var missing = Finding.error("/schema/properties/" + at + "/title", "FORM_LABEL_MISSING", Map.of("language", "fr"))
                .in(path, 0);
        var repaired = new Repairs(compiled(Map.of(path, without))).of(missing).orElseThrow();
        var tree = StrictJson.read(repaired.edits().get(0).text().orElseThrow());
        assertThat(tree.findings()).isEmpty();
        assertThat(tree.tree().path("properties").path(at).path("x-title").path("fr").asText())
                .isNotBlank();
    }

    @Test
    void whatIsNotUsedIsRemoved() {
        String written = "kind: deadline/v1\nname: own\ncalendar: working-time\nlimits:\n  - {id: a, limit: 1wd}\n";
        var proposal = compiled(Map.of(LIMITS, written));
        assertThat(new Repairs(proposal).of(only("NOT_USED", LIMITS, proposal)).orElseThrow().edits())
                .containsExactly(FileEdit.remove(LIMITS));
    }

    private static String repaired(String code, String path, String text) {
        return repaired(code, path, text, Map.of());
    }

    private static String repaired(String code, String path, String text, Map<String, String> more) {
        var files = new TreeMap<>(more);
        files.put(path, text);
        var before = compiled(files);
        var repair = new Repairs(before).of(only(code, path, before)).orElseThrow();
        String after = repair.edits().get(0).text().orElseThrow();
        files.put(path, after);
        assertThat(compiled(files).run().findings()).filteredOn(Finding::isError).isEmpty();
        return after;
    }

    private static Finding only(String code, String path, Compiled compiled) {
        var found = compiled.run().findings().stream()
                .filter(f -> f.code().equals(code) && f.file().equals(path))
                .toList();
        assertThat(found).as(compiled.run().findings().toString()).hasSize(1);
        return found.get(0);
    }

    private static Compiled compiled(Map<String, String> more) {
        var files = new TreeMap<String, SourceFile>();
        SecondCity.files().forEach((path, text) -> files.put(path, new SourceFile(path, text)));
        more.forEach((path, text) -> files.put(path, new SourceFile(path, text)));
        return Compiled.of(files, NONE, new CheckMemo());
    }
}
