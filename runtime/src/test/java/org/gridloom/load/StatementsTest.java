package org.gridloom.load;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import org.gridloom.testing.DatabaseResource;

/** The count of {@link StatementsBench} in every build: it does not depend on how busy the machine is. */
@QuarkusTest
@QuarkusTestResource(DatabaseResource.class)
@TestProfile(StatementsBench.Counted.class)
class StatementsTest extends StatementsBench {}
