package org.gridloom.change.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.gridloom.artifact.ParsedArtifact;
import org.gridloom.change.diff.Group.Line;
import org.gridloom.change.tree.Shipped;
import org.junit.jupiter.api.Test;

class SemanticDiffTest {
    private static final Titles TITLES = (kind, name, locale) -> switch (kind + "/" + name) {
        case "limit/handle" -> Optional.of(locale.equals(Locale.ENGLISH) ? "Handling" : "办理");
        case "post/city-centre" -> Optional.of("市指挥中心");
        default -> Optional.empty();
    };

    @Test
    void aLimitIsSaidInItsUnit() {
        var artifact = Shipped.one("deadline", "community-event");
        var after = artifact.tree().deepCopy();
        ((ObjectNode) after.at("/limits/1")).put("limit", "2wd");
        assertThat(said(artifact, after, Locale.CHINESE)).containsExactly("办理时限 5 → 2 个工作日");
        assertThat(said(artifact, after, Locale.ENGLISH)).containsExactly("Limit of Handling: 5 → 2 working days");
    }

    @Test
    void permissionsComeFirstAndThenStructureValuesAndTexts() {
        var artifact = Shipped.one("case-type", "road-damage");
        var after = (ObjectNode) artifact.tree().deepCopy();
        ((ObjectNode) after.path("title")).put("zh", "道路损坏");
        after.put("number-prefix", "DL").put("public", false);
        ((ArrayNode) after.at("/actions/0/posts")).remove(2);
        var lines = group(artifact, after, Locale.CHINESE).lines();
        assertThat(lines).extracting(Line::weight).isSorted();
        assertThat(lines)
                .extracting(Line::sentence)
                .containsExactly("催办 · 岗位减少：市指挥中心", "公众可报 是 → 否", "编号前缀 WG → DL", "标题 · 中文 道路破损 → 道路损坏");
    }

    @Test
    void aFieldIsSaidByItsTitle() {
        var artifact = Shipped.one("form", "event-accept");
        var after = artifact.tree().deepCopy();
        ((ObjectNode) after.at("/schema/properties"))
                .putObject("lane")
                .put("title", "影响的车道")
                .put("type", "string");
        ((ArrayNode) after.at("/schema/required")).add("note");
        ((ObjectNode) after.at("/schema/properties/note")).put("maxLength", 200);
        var group = group(artifact, after, Locale.CHINESE);
        assertThat(group.lines())
                .extracting(Line::sentence)
                .containsExactlyInAnyOrder("新增字段『影响的车道』", "字段『说明』改为必填", "字段『说明』最多字数 500 → 200");
        assertThat(group.form().orElseThrow().fields())
                .extracting(Group.Field::name, Group.Field::what)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("lane", "added"),
                        org.assertj.core.groups.Tuple.tuple("note", "changed"));
    }

    @Test
    void aStepIsSaidByItsNameAndMarkedInTheDrawing() {
        var artifact = Shipped.one("process", "micro-works");
        String after = artifact.text()
                .replace(
                        "<bpmn:exclusiveGateway id=\"Together\">",
                        "<bpmn:userTask id=\"check\" name=\"村级核查\"/><bpmn:exclusiveGateway id=\"Together\">")
                .replace("sourceRef=\"handle\" targetRef=\"Together\"", "sourceRef=\"handle\" targetRef=\"check\"")
                .replace("verdict = \"approve\"", "verdict = \"yes\"")
                .replace("gridloom:posts=\"village-desk,auxiliary-police,", "gridloom:posts=\"village-desk,");
        var group = group(artifact, text(after), Locale.CHINESE);
        assertThat(group.lines())
                .extracting(Line::sentence)
                .containsExactly(
                        "『会签』的办理岗位减少：auxiliary-police",
                        "新增步骤『村级核查』",
                        "连线 『实施』→判断 改为 『实施』→『村级核查』",
                        "『是否同意』→『实施』的条件：verdict = \"approve\" → verdict = \"yes\"");
        assertThat(group.flow().orElseThrow().marks())
                .contains(new Group.Mark("check", "added"), new Group.Mark("review", "changed"));
        assertThat(group.title()).isEqualTo("小微工程");
    }

    @Test
    void aTableIsSaidByRowAndCell() {
        var artifact = Shipped.one("decision", "handle-limit");
        String after = artifact.text().replaceFirst("\"3wd\"", "\"2wd\"");
        var group = group(artifact, text(after), Locale.CHINESE);
        assertThat(group.lines()).extracting(Line::sentence).containsExactly("第 3 行处置时限 3 → 2 个工作日");
        var row = group.table().orElseThrow().rows().get(2);
        assertThat(row.what()).isEqualTo("changed");
        assertThat(row.cells().get(2)).isEqualTo(new Group.Cell("3 个工作日", "2 个工作日"));
        assertThat(group.table().orElseThrow().columns()).containsExactly("事项", "紧急程度", "处置时限");
    }

    @Test
    void anArtifactThatComesOrGoesIsSaidWhole() {
        var artifact = Shipped.one("post", "township-centre");
        assertThat(said(artifact, MissingNode.getInstance(), Locale.CHINESE)).containsExactly("删除岗位『镇街指挥中心值班员』");
        var subject = new Subject("post", "x", "", MissingNode.getInstance(), artifact.tree());
        assertThat(SemanticDiff.of(subject, TITLES, Locale.ENGLISH)
                        .orElseThrow()
                        .lines())
                .extracting(Line::sentence)
                .containsExactly("New post “Township centre desk”");
    }

    private static List<String> said(ParsedArtifact artifact, JsonNode after, Locale locale) {
        return group(artifact, after, locale).lines().stream()
                .map(Line::sentence)
                .toList();
    }

    private static Group group(ParsedArtifact artifact, JsonNode after, Locale locale) {
        var subject = new Subject(artifact.key().kind(), artifact.key().name(), "", artifact.tree(), after);
        return SemanticDiff.of(subject, TITLES, locale).orElseThrow();
    }

    private static JsonNode text(String text) {
        var tree = JsonNodeFactory.instance.objectNode().put("text", text);
        tree.putObject("parameters");
        return tree;
    }
}
