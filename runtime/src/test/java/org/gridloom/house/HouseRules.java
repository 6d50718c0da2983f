package org.gridloom.house;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.properties.CanBeAnnotated;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The rules that can be read off the compiled classes. */
final class HouseRules {
    private static final Pattern EMPTY_WORDS = Pattern.compile(".*(Utils?|Helper|Manager|Service|VO|DO|DTO|Dto|Impl)");

    /** The two places where time enters; everyone else is given a clock. */
    private static final Set<String> CLOCKS = Set.of("org.gridloom.shared.Ids", "org.gridloom.shared.SystemClock");

    private static final Set<String> TALKS_SQL = Set.of(
            "java.sql.Connection",
            "java.sql.Statement",
            "java.sql.PreparedStatement",
            "java.sql.CallableStatement",
            "java.sql.ResultSet",
            "java.sql.DriverManager");

    static final ArchRule NAMES_SAY_SOMETHING = classes()
            .should(new ArchCondition<>("have a name that says what they do") {
                @Override
                public void check(JavaClass type, ConditionEvents events) {
                    if (EMPTY_WORDS.matcher(type.getSimpleName()).matches()) {
                        events.add(violated(type, type.getName() + " is named after nothing it does"));
                    }
                }
            });

    static final ArchRule TIME_COMES_FROM_A_CLOCK = calls(
            "take the time from a Clock",
            access -> readsTheSystemTime(access.getTarget().getOwner(), access),
            type -> !CLOCKS.contains(outermost(type).getName()));

    static final ArchRule NATIVE_SQL_HAS_ONE_CLASS = calls(
            "leave native SQL to the feature's *Sql class",
            access -> TALKS_SQL.contains(access.getTargetOwner().getName())
                    || access.getTarget().getName().startsWith("createNative")
                    || access.getTarget().getName().equals("createSQLQuery"),
            type -> !mayTalkSql(outermost(type)));

    private static final DescribedPredicate<CanBeAnnotated> AN_HTTP_METHOD =
            CanBeAnnotated.Predicates.metaAnnotatedWith("jakarta.ws.rs.HttpMethod");

    static final ArchRule RESOURCES_ARE_HIDDEN = classes()
            .that()
            .areAnnotatedWith("jakarta.ws.rs.Path")
            .or()
            .containAnyMethodsThat(AN_HTTP_METHOD)
            .or()
            .haveSimpleNameEndingWith("Resource")
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    static final ArchRule RESOURCE_METHODS_ARE_PUBLIC = methods()
            .that(AN_HTTP_METHOD)
            .should()
            .bePublic()
            .because("Quarkus silently answers 404 otherwise")
            .allowEmptyShould(true);

    static final ArchRule ROWS_ARE_HIDDEN = classes()
            .that()
            .areAnnotatedWith("jakarta.persistence.Entity")
            .or()
            .areAnnotatedWith("jakarta.persistence.Embeddable")
            .or()
            .areAnnotatedWith("jakarta.persistence.MappedSuperclass")
            .or()
            .areAssignableTo("io.quarkus.hibernate.orm.panache.PanacheRepositoryBase")
            .should()
            .notBePublic()
            .allowEmptyShould(true);

    static final ArchRule WHAT_A_CLASS_NEEDS_IS_IN_ITS_CONSTRUCTOR =
            fields().should().notBeAnnotatedWith("jakarta.inject.Inject").allowEmptyShould(true);

    private HouseRules() {}

    private static boolean mayTalkSql(JavaClass type) {
        String name = type.getSimpleName();
        return name.endsWith("Sql")
                || name.endsWith("Store")
                        && PackageTable.feature(type, "org.gridloom").equals("process");
    }

    private static boolean readsTheSystemTime(JavaClass owner, JavaAccess<?> access) {
        String name = access.getTarget().getName();
        return switch (owner.getName()) {
            case "java.lang.System" -> name.equals("currentTimeMillis");
            case "java.util.Date", "java.util.GregorianCalendar" -> name.equals("<init>") && takesNothing(access);
            case "java.util.Calendar" -> name.equals("getInstance");
            case "java.time.Clock" -> name.startsWith("system") || name.startsWith("tick") && takesNoClock(access);
            default -> owner.getPackageName().startsWith("java.time") && name.equals("now") && takesNoClock(access);
        };
    }

    private static boolean takesNothing(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().isEmpty();
    }

    private static boolean takesNoClock(JavaAccess<?> access) {
        return access.getTarget() instanceof CodeUnitAccessTarget unit
                && unit.getRawParameterTypes().stream().noneMatch(p -> p.isEquivalentTo(java.time.Clock.class));
    }

    private static ArchRule calls(String rule, Predicate<JavaAccess<?>> forbidden, Predicate<JavaClass> where) {
        return classes().should(new ArchCondition<>(rule) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (where.test(type)) {
                    type.getAccessesFromSelf().stream()
                            .filter(forbidden)
                            .forEach(access -> events.add(violated(type, access.getDescription())));
                }
            }
        });
    }

    private static JavaClass outermost(JavaClass type) {
        return type.getEnclosingClass().map(HouseRules::outermost).orElse(type);
    }
}
