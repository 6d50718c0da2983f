package org.gridloom.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A rule that cannot fail protects nothing: each is shown a house that breaks it, and one that does not. */
class RulesBiteTest {
    private static final Pattern PACKAGE = Pattern.compile("package ([a-z.]+);");
    private static final Pattern TYPE = Pattern.compile("(?:class|record|interface|enum) (\\w+)");
    private static final ArchRule TABLE = classes().should(PackageTable.followIt("org.gridloom"));

    /** Kept open: it has read the jars of the class path once for all compilations. */
    private static final JavaCompiler COMPILER = ToolProvider.getSystemJavaCompiler();

    private static final StandardJavaFileManager FILES = COMPILER.getStandardFileManager(null, null, null);
    private static final List<Path> CLASS_PATH = List.of(
            jarOf(jakarta.ws.rs.GET.class),
            jarOf(jakarta.persistence.Entity.class),
            jarOf(jakarta.inject.Inject.class));

    @TempDir
    Path folder;

    @Test
    void aFeatureThatLooksOutwardIsCaught() {
        assertThat(broken(
                        TABLE,
                        "package org.gridloom.feel; class A { org.gridloom.task.B b; }",
                        "package org.gridloom.task; public class B {}"))
                .contains("feel -> task");
    }

    @Test
    void aFeatureThatIsNotInTheTableIsCaught() {
        assertThat(broken(TABLE, "package org.gridloom.common; class A {}")).contains("no package of the table");
    }

    @Test
    void whoMayHearMayNotUse() {
        String event = "package org.gridloom.shared; public interface DomainEvent {}";
        String closed =
                "package org.gridloom.casefile; public record Closed(String id) implements org.gridloom.shared.DomainEvent {}";
        String use = "package org.gridloom.casefile; public class CloseCase {}";
        assertThat(broken(
                        TABLE,
                        event,
                        closed,
                        use,
                        "package org.gridloom.assessment; class A { org.gridloom.casefile.Closed c; }"))
                .isEmpty();
        assertThat(broken(
                        TABLE,
                        event,
                        closed,
                        use,
                        "package org.gridloom.assessment; class A { org.gridloom.casefile.CloseCase c; }"))
                .contains("assessment -> casefile");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "java.time.Instant.now()",
                "java.time.LocalDate.now(java.time.ZoneOffset.UTC)",
                "System.currentTimeMillis()",
                "new java.util.Date()",
                "java.time.Clock.systemUTC()",
                "((java.util.function.Supplier<Object>) java.time.Instant::now).get()"
            })
    void timeFromTheSystemIsCaught(String expression) {
        assertThat(broken(HouseRules.TIME_COMES_FROM_A_CLOCK, inA("Object o() { return " + expression + "; }")))
                .isNotEmpty();
    }

    @Test
    void timeFromAClockIsFine() {
        assertThat(
                        broken(
                                HouseRules.TIME_COMES_FROM_A_CLOCK,
                                inA(
                                        "Object o(java.time.Clock c) { return java.time.Instant.now(c).plus(java.time.Duration.ZERO); }")))
                .isEmpty();
    }

    @Test
    void sqlIsCaughtUnlessTheClassSaysSo() {
        String body =
                "void o(java.sql.Connection c) throws Exception { c.prepareStatement(\"SELECT 1\").execute(); } }";
        ArchRule rule = HouseRules.NATIVE_SQL_HAS_ONE_CLASS;
        assertThat(broken(rule, "package org.gridloom.task; class Inbox { " + body))
                .isNotEmpty();
        assertThat(broken(rule, "package org.gridloom.task; class InboxStore { " + body))
                .isNotEmpty();
        assertThat(broken(rule, "package org.gridloom.task; class InboxSql { " + body))
                .isEmpty();
        assertThat(broken(rule, "package org.gridloom.process; class InstanceStore { " + body))
                .isEmpty();
        assertThat(broken(
                        rule,
                        inA("void o(jakarta.persistence.EntityManager e) { e.createNativeQuery(\"SELECT 1\"); }")))
                .isNotEmpty();
    }

    @Test
    void anOpenResourceAndAHiddenMethodAreCaught() {
        String get = "@jakarta.ws.rs.Path(\"/x\") %s class A { @jakarta.ws.rs.GET %s String x() { return \"\"; } }";
        assertThat(broken(HouseRules.RESOURCES_ARE_HIDDEN, inTask(get.formatted("public", "public"))))
                .isNotEmpty();
        assertThat(broken(HouseRules.RESOURCES_ARE_HIDDEN, inTask(get.formatted("", "public"))))
                .isEmpty();
        assertThat(broken(HouseRules.RESOURCE_METHODS_ARE_PUBLIC, inTask(get.formatted("", ""))))
                .isNotEmpty();
        assertThat(broken(HouseRules.RESOURCE_METHODS_ARE_PUBLIC, inTask(get.formatted("", "public"))))
                .isEmpty();
    }

    @Test
    void anOpenRowIsCaught() {
        assertThat(broken(HouseRules.ROWS_ARE_HIDDEN, inTask("@jakarta.persistence.Entity public class A {}")))
                .isNotEmpty();
        assertThat(broken(HouseRules.ROWS_ARE_HIDDEN, inTask("@jakarta.persistence.Entity class A {}")))
                .isEmpty();
    }

    @Test
    void anInjectedFieldIsCaught() {
        assertThat(broken(HouseRules.WHAT_A_CLASS_NEEDS_IS_IN_ITS_CONSTRUCTOR, inA("@jakarta.inject.Inject String s;")))
                .isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "TextUtil",
                "TextUtils",
                "TaskHelper",
                "TaskManager",
                "TaskService",
                "TaskVO",
                "TaskDO",
                "TaskDTO",
                "TaskImpl"
            })
    void anEmptyNameIsCaught(String name) {
        assertThat(broken(HouseRules.NAMES_SAY_SOMETHING, inTask("class " + name + " {}")))
                .isNotEmpty();
        assertThat(broken(HouseRules.NAMES_SAY_SOMETHING, inTask("class " + name + "Rule {}")))
                .isEmpty();
    }

    @Test
    void aPublicTypeWithoutJavadocIsCaught() throws IOException {
        Path file = folder.resolve("A.java");
        Files.writeString(file, "/** Said. */ public class A { public record B() {} record C() {} }");
        assertThat(PublicTypesWithoutJavadoc.in(List.of(file)))
                .singleElement()
                .asString()
                .endsWith("A.java: B");
    }

    @Test
    void aFindingsCodeIsReadOffTheSource() throws IOException {
        Path file = folder.resolve("A.java");
        Files.writeString(
                file,
                "class A { Object o = Finding.error(\"/a\", \"NO_SUCH_FORM\"); String s = \"GRIDLOOM_PORT\"; boolean b = s.equals(\"NOT_A_CODE\"); }");
        assertThat(FindingCodes.in(List.of(file))).containsExactly("NO_SUCH_FORM");
    }

    private static Path jarOf(Class<?> type) {
        return Path.of(type.getProtectionDomain().getCodeSource().getLocation().getPath());
    }

    @AfterAll
    static void close() throws IOException {
        FILES.close();
    }

    private static String inTask(String type) {
        return "package org.gridloom.task; " + type;
    }

    private static String inA(String member) {
        return inTask("class A { " + member + " }");
    }

    /** What the rule has against a house of these sources; empty when nothing. */
    private String broken(ArchRule rule, String... sources) {
        try {
            Path house = Files.createTempDirectory(folder, "house");
            var files = new ArrayList<Path>();
            for (String source : sources) {
                var home = PACKAGE.matcher(source);
                var type = TYPE.matcher(source);
                assertThat(home.find() && type.find()).isTrue();
                Path file = house.resolve(home.group(1).replace('.', '/')).resolve(type.group(1) + ".java");
                Files.createDirectories(file.getParent());
                files.add(Files.writeString(file, source));
            }
            FILES.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(house));
            FILES.setLocationFromPaths(StandardLocation.CLASS_PATH, CLASS_PATH);
            var units = FILES.getJavaFileObjectsFromPaths(files);
            assertThat(COMPILER.getTask(null, FILES, null, List.of("-proc:none"), null, units)
                            .call())
                    .isTrue();
            JavaClasses classes = new ClassFileImporter().importPath(house);
            var result = rule.allowEmptyShould(true).evaluate(classes);
            return String.join("\n", result.getFailureReport().getDetails());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
