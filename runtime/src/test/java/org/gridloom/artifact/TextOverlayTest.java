package org.gridloom.artifact;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gridloom.artifact.overlay.Provenance;
import org.gridloom.shared.Finding;
import org.gridloom.tenant.TenantPath;
import org.junit.jupiter.api.Test;

/** Processes, decisions and words under overlays: replaced whole, or in what they declare, under the locks above. */
class TextOverlayTest {
    private static final String PROCESS = """
            <d xmlns:gridloom="urn:gridloom:bpmn:1"><process id="p">
              <gridloom:parameter name="days" type="number" value="3" min="1" max="5"/>
            </process></d>
            """;
    private static final String CITY = "t/a/overlays/process/p.patch.yaml";
    private static final String TOWN = "t/a/b/c/overlays/process/p.patch.yaml";

    @Test
    void aTownshipSetsAParameterAndTheValueSaysWhichFileAndVersionSetIt() {
        var files = files(Map.of(TOWN, patch("process", "{parameters: {days: 5}}")));
        assertThat(findings(files)).isEmpty();
        assertThat(at(files, "a/b/c", "process", "p").text()).isEqualTo(PROCESS.replace("value=\"3\"", "value=\"5\""));
        assertThat(at(files, "a/b", "process", "p").text()).isEqualTo(PROCESS);
        assertThat(at(files, "a/b/c", "process", "p").origin("/parameters/days"))
                .contains(new Provenance("a/b/c", TOWN, new SourceFile(TOWN, files.getOrDefault(TOWN, "")).hash()));
    }

    @Test
    void aLockedParameterOrTextStaysThatOfTheLockingLayer() {
        var files = files(Map.of(
                CITY, "kind: overlay/v1\ntarget: {kind: process, name: p}\nlocks: [/parameters/days]\npatch: {}\n",
                TOWN, patch("process", "{parameters: {days: 5}}")));
        assertThat(findings(files)).containsExactly("OVERLAY_LOCKED");
        assertThat(at(files, "a/b/c", "process", "p").text()).isEqualTo(PROCESS);
        var whole = files(Map.of(
                CITY, "kind: overlay/v1\ntarget: {kind: process, name: p}\nlocks: [/text]\npatch: {}\n",
                "t/a/b/processes/p.bpmn", PROCESS + "<!-- own -->"));
        assertThat(findings(whole)).containsExactly("OVERLAY_LOCKED");
        assertThat(at(whole, "a/b", "process", "p").text()).isEqualTo(PROCESS);
    }

    @Test
    void aProcessIsReplacedWholeWhereNothingLocksIt() {
        String own = PROCESS.replace("\"3\"", "\"2\"");
        var files = files(Map.of("t/a/b/processes/p.bpmn", own, TOWN, patch("process", "{parameters: {days: 4}}")));
        assertThat(findings(files)).isEmpty();
        assertThat(at(files, "a/b", "process", "p").text()).isEqualTo(own);
        assertThat(at(files, "a/b/c", "process", "p").text()).isEqualTo(own.replace("\"2\"", "\"4\""));
        assertThat(at(files, "a", "process", "p").text()).isEqualTo(PROCESS);
    }

    @Test
    void aBoundBelowMayOnlyBeNarrower() {
        String city = "kind: overlay/v1\ntarget: {kind: process, name: p}\nbounds: [{at: /parameters/days, may: {max: 4}}]\npatch: {}\n";
        assertThat(findings(files(Map.of(CITY, city, TOWN, city.replace("4", "3"))))).isEmpty();
        assertThat(findings(files(Map.of(CITY, city, TOWN, city.replace("4", "9"))))).containsExactly("BOUND_LOOSENED");
        assertThat(findings(files(Map.of(CITY, city, TOWN, patch("process", "{parameters: {days: 5}}")))))
                .containsExactly("OVERLAY_OUT_OF_BOUNDS");
    }

    @Test
    void wordsOfTwoPacksAndOfATownshipAreOneArtifact() {
        var files = files(Map.of(
                "lib/core/messages/zh.yaml", "kind: messages/v1\nname: zh\ntexts: {a: 甲, b: 乙}\n",
                "lib/more/messages/zh.yaml", "kind: messages/v1\nname: zh\ntexts: {b: 新乙, c: 丙}\n",
                "t/a/b/c/messages/zh.yaml", "kind: messages/v1\nname: zh\ntexts: {d: 丁}\n"));
        assertThat(findings(files)).isEmpty();
        assertThat(at(files, "a", "messages", "zh").tree().path("texts"))
                .hasToString("{\"a\":\"甲\",\"b\":\"新乙\",\"c\":\"丙\"}");
        assertThat(at(files, "a/b/c", "messages", "zh").tree().path("texts").size()).isEqualTo(4);
        assertThat(at(files, "a/b/c", "messages", "zh").origin("/texts/b"))
                .map(Provenance::layer)
                .isEqualTo(Optional.of("library/more"));
    }

    @Test
    void aBundleGivesBackWhatItWasMadeOf() {
        var files = files(Map.of(
                "lib/core/messages/zh.yaml", "kind: messages/v1\nname: zh\ntexts: {a: 甲}\n",
                "lib/more/messages/zh.yaml", "kind: messages/v1\nname: zh\ntexts: {c: 丙}\n",
                TOWN, patch("process", "{parameters: {days: 5}}")));
        var bundle = Bundle.of(layers(files).inForce(TenantPath.of("a/b/c")), java.util.Set.of("t"));
        var texts = new LinkedHashMap<String, String>();
        files.forEach((path, text) -> texts.put(new SourceFile(path, text).hash(), text));
        var read = bundle.read(texts);
        assertThat(EffectiveArtifact.of(read.getOrDefault(new ArtifactKey("messages", "zh"), List.of())).tree())
                .isEqualTo(at(files, "a/b/c", "messages", "zh").tree());
        assertThat(EffectiveArtifact.of(read.getOrDefault(new ArtifactKey("process", "p"), List.of())).text())
                .isEqualTo(at(files, "a/b/c", "process", "p").text());
    }

    private static String patch(String kind, String patch) {
        return "kind: overlay/v1\ntarget: {kind: " + kind + ", name: p}\npatch: " + patch + "\n";
    }

    private static Map<String, String> files(Map<String, String> more) {
        var files = new TreeMap<String, String>();
        files.put("lib/core/pack.yaml", "kind: pack/v1\nname: core\ntitle: {zh: 核心}\nversion: 1.0.0\nneeds: []\n");
        files.put("lib/more/pack.yaml", "kind: pack/v1\nname: more\ntitle: {zh: 更多}\nversion: 1.0.0\nneeds: [core]\n");
        files.put("lib/core/processes/p.bpmn", PROCESS);
        files.put("t/a/tenant.yaml", "kind: tenant/v1\npath: a\nname: 甲市\npacks: [more]\n");
        files.put("t/a/b/tenant.yaml", "kind: tenant/v1\npath: a/b\nname: 乙县\n");
        files.put("t/a/b/c/tenant.yaml", "kind: tenant/v1\npath: a/b/c\nname: 丙镇\n");
        files.putAll(more);
        return files;
    }

    private static List<String> findings(Map<String, String> files) {
        return new CheckSources(List.of()).handle(sources(files)).findings().stream()
                .map(Finding::code)
                .toList();
    }

    private static EffectiveArtifact at(Map<String, String> files, String node, String kind, String name) {
        return EffectiveArtifact.of(
                layers(files).inForce(TenantPath.of(node)).getOrDefault(new ArtifactKey(kind, name), List.of()));
    }

    private static Layers layers(Map<String, String> files) {
        return new Layers(ReadSources.handle(sources(files)).artifacts());
    }

    private static List<SourceFile> sources(Map<String, String> files) {
        return files.entrySet().stream()
                .map(f -> new SourceFile(f.getKey(), f.getValue()))
                .toList();
    }
}
