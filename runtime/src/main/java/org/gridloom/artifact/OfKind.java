package org.gridloom.artifact;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks the typed view of a kind. The class is read from the effective tree by its {@code public static T fromArtifact(String
 * name, JsonNode tree)} when it has one, else by Jackson (keys with dashes, unknown keys ignored: the schema has refused
 * them). Its constructor checks what a schema cannot say and throws {@link IllegalArgumentException}.
 */
@Documented
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface OfKind {
    /** Name of the kind, e.g. {@code deadline}. */
    String value();
}
