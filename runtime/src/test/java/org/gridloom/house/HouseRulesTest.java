package org.gridloom.house;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** The drawing of the house, kept true by the build. */
class HouseRulesTest {
    private static final String ROOT = "org.gridloom";
    private static final JavaClasses HOUSE = new ClassFileImporter().importPath(Path.of("target/classes/org/gridloom"));

    @Test
    void aFeatureUsesOnlyWhatIsDrawn() {
        classes().should(PackageTable.followIt(ROOT)).check(HOUSE);
    }

    @Test
    void featuresDoNotUseEachOtherInACircle() {
        slices().matching(ROOT + ".(*)..").should().beFreeOfCycles().check(HOUSE);
    }

    @Test
    void theTableItselfHasNoCircle() {
        var done = new java.util.HashSet<String>();
        PackageTable.MAY_USE.forEach((feature, uses) -> {
            assertThat(done).as("what %s uses comes before it", feature).containsAll(uses);
            assertThat(done)
                    .as("what %s hears comes before it", feature)
                    .containsAll(PackageTable.MAY_HEAR.getOrDefault(feature, java.util.Set.of()));
            done.add(feature);
        });
    }

    @Test
    void sharedStaysSmall() {
        assertThat(HOUSE.stream()
                        .filter(c -> PackageTable.feature(c, ROOT).equals("shared"))
                        .filter(JavaClass::isTopLevelClass)
                        .filter(c -> !c.getSimpleName().equals("package-info")))
                .hasSizeBetween(1, 20);
    }

    @Test
    void timeComesFromAClock() {
        HouseRules.TIME_COMES_FROM_A_CLOCK.check(HOUSE);
    }

    @Test
    void nativeSqlLivesInOneClassOfItsFeature() {
        HouseRules.NATIVE_SQL_HAS_ONE_CLASS.check(HOUSE);
    }

    @Test
    void resourcesAreHiddenAndTheirMethodsAreNot() {
        HouseRules.RESOURCES_ARE_HIDDEN.check(HOUSE);
        HouseRules.RESOURCE_METHODS_ARE_PUBLIC.check(HOUSE);
    }

    @Test
    void rowsAreHidden() {
        HouseRules.ROWS_ARE_HIDDEN.check(HOUSE);
    }

    @Test
    void whatAClassNeedsIsInItsConstructor() {
        HouseRules.WHAT_A_CLASS_NEEDS_IS_IN_ITS_CONSTRUCTOR.check(HOUSE);
    }

    @Test
    void namesSaySomething() {
        HouseRules.NAMES_SAY_SOMETHING.check(HOUSE);
    }
}
