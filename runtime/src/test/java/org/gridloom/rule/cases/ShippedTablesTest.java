package org.gridloom.rule.cases;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gridloom.rule.DecisionLinter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** Every table we ship is whole, and its cases come true, take every row and notice nearly every slip of a hand. */
class ShippedTablesTest {
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};
    private static final int NOTICED = 60;

    private static List<Path> files(String suffix) throws IOException {
        var found = new ArrayList<Path>();
        for (String folder : List.of("../rule-packs", "../tenant-configs", "../process-library")) {
            try (Stream<Path> all = Files.walk(Path.of(folder))) {
                all.filter(file -> file.toString().endsWith(suffix)).forEach(found::add);
            }
        }
        return found;
    }

    @TestFactory
    Stream<DynamicTest> noTableWeShipHasAFinding() throws IOException {
        return files(".dmn").stream()
                .map(file -> DynamicTest.dynamicTest(
                        file.toString(),
                        () -> assertThat(new DecisionLinter().lint(Files.readString(file)))
                                .isEmpty()));
    }

    @TestFactory
    Stream<DynamicTest> theCasesTakeEveryRowAndNoticeMostChanges() throws IOException {
        return files(".cases.yaml").stream()
                .map(file -> DynamicTest.dynamicTest(file.toString(), () -> {
                    JsonNode sheet = new YAMLMapper().readTree(Files.readString(file));
                    String decision = sheet.path("decision").asText();
                    String text = Files.readString(file.resolve("../../decisions")
                            .resolve(decision + ".dmn")
                            .normalize());
                    var cases = new ArrayList<DecisionCase>();
                    sheet.path("cases")
                            .forEach(one -> cases.add(new DecisionCase(
                                    one.path("name").asText(),
                                    new YAMLMapper().convertValue(one.path("given"), VALUES),
                                    new YAMLMapper().convertValue(one.path("expect"), VALUES))));
                    var report = RunCases.of(decision, text, cases);
                    assertThat(report.passed()).isTrue();
                    assertThat(report.coverage())
                            .allMatch(table -> table.untaken().isEmpty());
                    var score = Mutation.of(decision, text, cases);
                    System.out.println(file.getFileName() + " " + score.noticed() + "/" + score.changes());
                    assertThat(score.percent()).as("%s", score.survivors()).isGreaterThanOrEqualTo(NOTICED);
                }));
    }
}
