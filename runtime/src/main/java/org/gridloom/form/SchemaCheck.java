package org.gridloom.form;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SchemaRegistryConfig;
import com.networknt.schema.SpecificationVersion;
import com.networknt.schema.path.PathType;
import java.util.List;

/** A compiled schema: draft 2020-12, formats asserted, nothing fetched from anywhere, patterns on a budget. */
final class SchemaCheck {
    private final Schema schema;

    private SchemaCheck(Schema schema) {
        this.schema = schema;
    }

    /** Throws a runtime exception of the validator for what is no schema; {@link FormLinter} says it as a finding. */
    static SchemaCheck compile(JsonNode text) {
        var config = SchemaRegistryConfig.builder()
                .formatAssertionsEnabled(true)
                .pathType(PathType.JSON_POINTER)
                .regularExpressionFactory(BudgetedPattern.FACTORY)
                .build();
        var registry = SchemaRegistry.withDefaultDialect(
                SpecificationVersion.DRAFT_2020_12,
                builder -> builder.schemaRegistryConfig(config)
                        .schemaLoader(loader -> loader.fetchRemoteResources(false)));
        var schema = registry.getSchema(text);
        schema.initializeValidators();
        return new SchemaCheck(schema);
    }

    List<Error> check(JsonNode answers) {
        return schema.validate(answers);
    }
}
