package org.gridloom.process;

import java.util.function.Supplier;
import org.gridloom.tenant.TenantPath;

/** Does background work in the name of a node. */
interface Within {
    Object node(TenantPath node, Supplier<Object> work);
}
