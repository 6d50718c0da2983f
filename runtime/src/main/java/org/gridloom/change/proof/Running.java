package org.gridloom.change.proof;

import java.util.function.Supplier;
import org.gridloom.artifact.Proposal;
import org.gridloom.tenant.TenantPath;

/** What a proof that is being run is given. */
interface Running {
    Proposal proposal();

    TenantPath node();

    /** Says how far it is. False when it is no longer wanted: what was found until then is the result. */
    boolean more(int done, int total);

    /** Reads or writes in a transaction in the city of the change set. */
    <T> T inCity(Supplier<T> work);
}
