package org.gridloom.house;

import static com.tngtech.archunit.lang.SimpleConditionEvent.violated;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Which feature may use which: the table of ARCHITECTURE.md as data. */
final class PackageTable {
    /** May use everything of these features. */
    static final Map<String, Set<String>> MAY_USE = new LinkedHashMap<>();

    /** May hear these features: their types that implement {@code DomainEvent}, nothing else. */
    static final Map<String, Set<String>> MAY_HEAR = new LinkedHashMap<>();

    static {
        row("shared", "");
        row("tenant", "shared");
        row("place", "shared tenant");
        row("identity", "shared tenant place");
        row("outbox", "shared tenant");
        row("artifact", "shared tenant place identity outbox");

        row("feel", "shared");
        row("script", "shared artifact");
        row("file", "shared tenant identity outbox");
        row("rule", "shared tenant artifact feel");
        row("form", "shared tenant artifact feel script file");
        row("deadline", "shared tenant identity artifact outbox feel rule");
        row("process", "shared tenant artifact outbox feel rule script deadline");
        row("task", "shared tenant place identity artifact outbox feel form process deadline file");

        row("record", "shared tenant place identity artifact outbox feel form file");
        row("casefile", "record rule process deadline task", "record");
        row("round", "casefile", "casefile");
        row("assessment", "shared tenant place identity artifact outbox feel rule");
        row("app", "shared tenant identity artifact form record casefile round");
        row("warning", "shared tenant place artifact outbox rule casefile");
        hear("assessment", "casefile round task deadline");
        hear("warning", "record casefile round assessment app");
        String inside = String.join(" ", MAY_USE.keySet());
        row("change", inside);

        for (String edge : "screen portal openapi exchange".split(" ")) {
            row(edge, inside + " change");
        }
        String ground = "shared tenant place identity outbox artifact";
        row("notification", ground);
        hear("notification", "task deadline casefile round");
        row("situation", ground + " record casefile round deadline assessment");
        row("command", ground + " task");
        row("audit", "shared tenant identity outbox");
    }

    private PackageTable() {}

    private static void row(String feature, String uses, String... andWhatTheseUse) {
        var all = new TreeSet<>(words(uses));
        for (String other : andWhatTheseUse) {
            all.addAll(MAY_USE.get(other));
        }
        MAY_USE.put(feature, Set.copyOf(all));
    }

    private static void hear(String feature, String features) {
        MAY_HEAR.put(feature, Set.copyOf(words(features)));
    }

    private static Collection<String> words(String text) {
        return Arrays.stream(text.split(" ")).filter(w -> !w.isEmpty()).toList();
    }

    /** The feature a class belongs to: the first package below the root; empty for the root itself and the outside. */
    static String feature(JavaClass type, String root) {
        String name = type.getBaseComponentType().getPackageName();
        return name.startsWith(root + ".") ? name.substring(root.length() + 1).split("\\.", -1)[0] : "";
    }

    static ArchCondition<JavaClass> followIt(String root) {
        return new ArchCondition<>("use only what the package table draws") {
            @Override
            public void check(JavaClass from, ConditionEvents events) {
                String feature = feature(from, root);
                if (!MAY_USE.containsKey(feature)) {
                    events.add(violated(from, from.getName() + " is in no package of the table"));
                    return;
                }
                for (Dependency dependency : from.getDirectDependenciesFromSelf()) {
                    JavaClass to = dependency.getTargetClass().getBaseComponentType();
                    String target = feature(to, root);
                    boolean drawn = target.isEmpty()
                            || target.equals(feature)
                            || MAY_USE.get(feature).contains(target)
                            || MAY_HEAR.getOrDefault(feature, Set.of()).contains(target) && isEvent(to, root);
                    if (!drawn) {
                        events.add(violated(from, feature + " -> " + target + ": " + dependency.getDescription()));
                    }
                }
            }
        };
    }

    private static boolean isEvent(JavaClass type, String root) {
        return type.isAssignableTo(root + ".shared.DomainEvent")
                || type.getEnclosingClass().filter(c -> isEvent(c, root)).isPresent();
    }
}
